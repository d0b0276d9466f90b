package social.plaza.moderation;

/** What has become of a case: it waits, something was done, or nothing had to be. */
public enum CaseState {
    OPEN,
    ACTED,
    KEPT
}
