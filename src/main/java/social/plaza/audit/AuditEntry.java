package social.plaza.audit;

import org.jspecify.annotations.Nullable;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

/**
 * One act to be recorded.
 *
 * @param community null for an act of the platform
 * @param actor null where Plaza itself acted
 * @param label the subject's name as it was, shown in the log
 * @param ground the rule or norm as it read, empty where none is cited
 * @param undoes the entry that this act undoes, null for an act of its own
 * @param reference id of the row that holds the act's details (a decision, a request), null where there is none
 */
public record AuditEntry(
        @Nullable CommunityId community,
        @Nullable AccountId actor,
        Act act,
        Subject subject,
        long subjectId,
        String label,
        String ground,
        String reason,
        @Nullable Long undoes,
        @Nullable Long reference) {

    /** What kind of thing an act was done to. */
    public enum Subject {
        ACCOUNT,
        COMMUNITY,
        POST,
        APPLICATION,
        CASE
    }

    /** An act that cites no rule and undoes nothing. */
    public static AuditEntry of(
            @Nullable CommunityId community,
            @Nullable AccountId actor,
            Act act,
            Subject subject,
            long subjectId,
            String label,
            String reason) {
        return new AuditEntry(community, actor, act, subject, subjectId, label, "", reason, null, null);
    }
}
