package social.plaza.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.plaza.community.CommunityView;

/**
 * The rule or norm that a decision cites, kept as it read then: a rule may be edited or deleted later.
 *
 * @param text the rule's words; for a norm, which has a name in every language, {@code norm:} and its constant
 */
@Embeddable
record Citation(
        @Column(name = "rule_id", updatable = false) @Nullable
        Long ruleId,

        @Column(name = "rule_revision", updatable = false) @Nullable
        Integer ruleRevision,

        @Column(name = "norm", updatable = false) @Enumerated(EnumType.STRING) @Nullable
        Norm norm,

        @Column(name = "ground", updatable = false) String text) {

    static final String NORM = "norm:";

    /** Empty where the community has no such rule now, or it stands in none. */
    static Optional<Citation> of(Ground ground, @Nullable CommunityView community) {
        return switch (ground) {
            case Ground.OfNorm(Norm norm) -> Optional.of(new Citation(null, null, norm, NORM + norm.name()));
            case Ground.OfRule(long ruleId) ->
                Optional.ofNullable(community)
                        .flatMap(place -> place.rule(ruleId))
                        .map(rule -> new Citation(rule.id(), rule.revision(), null, rule.text()));
        };
    }
}
