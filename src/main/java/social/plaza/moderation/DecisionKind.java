package social.plaza.moderation;

/** What a decision does, in the order in which several are taken. */
public enum DecisionKind {
    /** Takes a post out of sight. */
    HIDE,
    /** Ends a conversation. */
    LOCK,
    /** Says that something must not happen again. */
    WARN,
    /** Lets a member read and leave, for a time. */
    SILENCE,
    /** Puts somebody out of the community and hides their posts there. */
    REMOVE;

    /** About a post, and not about the person alone. */
    public boolean aboutPost() {
        return this == HIDE || this == LOCK;
    }
}
