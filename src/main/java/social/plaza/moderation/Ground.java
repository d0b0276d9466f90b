package social.plaza.moderation;

/** What a decision cites: a rule of the community, or a norm of the platform. */
public sealed interface Ground {

    record OfRule(long ruleId) implements Ground {}

    record OfNorm(Norm norm) implements Ground {}
}
