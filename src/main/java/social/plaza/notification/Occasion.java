package social.plaza.notification;

/** What somebody is told about; each has a sentence in both languages, {@code notification.*}. */
public enum Occasion {
    REQUEST_APPROVED,
    REQUEST_DECLINED,
    INVITED,
    MODERATOR_OFFERED,
    ADMIN_OFFERED,
    ROLE_ACCEPTED,
    ROLE_DECLINED,
    POST_HIDDEN,
    POST_RESTORED,
    THREAD_LOCKED,
    THREAD_UNLOCKED,
    WARNED,
    WARNING_WITHDRAWN,
    SILENCED,
    SILENCE_ENDED,
    REMOVED,
    REINSTATED,
    REPORT_ACTED,
    REPORT_KEPT,
    CASE,
    MENTION,
    REPLY,
    FOLLOWER,
    FOLLOW_REQUEST,
    APPLICATION_APPROVED,
    APPLICATION_DECLINED,
    JOIN_REQUEST
}
