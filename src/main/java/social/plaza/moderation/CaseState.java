package social.plaza.moderation;

/** What has become of a case: it waits, something was done, nothing had to be, or platform staff have it now. */
public enum CaseState {
    OPEN,
    ACTED,
    KEPT,
    ESCALATED
}
