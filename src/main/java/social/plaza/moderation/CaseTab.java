package social.plaza.moderation;

/** The cases that a desk looks at together. */
public enum CaseTab {
    REVIEW("c.state = 'OPEN'"),
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
}
