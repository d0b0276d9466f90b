package social.plaza.community;

/**
 * A rule as people read it.
 *
 * @param id the rule's id
 * @param position 1 to 10
 * @param revision how often its words changed, plus one
 */
public record RuleView(long id, int position, String text, String explanation, int revision) {}
