package social.plaza.moderation;

/** How an appeal was answered. */
public enum AppealOutcome {
    /** The decision stands. */
    UPHELD,
    /** The decision was undone. */
    OVERTURNED
}
