package social.plaza.moderation;

/** How a desk sorts its cases. */
public enum CaseOrder {
    /** What can hurt somebody first, then what more people reported, then what waits longest. */
    PRIORITY,
    /** The newest first. */
    NEWEST
}
