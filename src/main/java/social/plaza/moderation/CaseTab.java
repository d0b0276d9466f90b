package social.plaza.moderation;

/** The cases that a desk looks at together. */
public enum CaseTab {
    /** Somebody has to decide. */
    REVIEW("c.state = 'OPEN'"),
    /** Those among them whose post reads otherwise since it was reported. */
    EDITED("c.state = 'OPEN' AND c.edited_at IS NOT NULL"),
    ACTED("c.state = 'ACTED'"),
    KEPT("c.state = 'KEPT'"),
    ALL("true");

    private final String condition;

    CaseTab(String condition) {
        this.condition = condition;
    }

    /** Over {@code review_case c}. */
    String condition() {
        return condition;
    }

    /** Whether its cases wait, so that some are more pressing than others. */
    public boolean waits() {
        return this == REVIEW || this == EDITED;
    }
}
