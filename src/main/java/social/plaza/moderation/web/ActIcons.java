package social.plaza.moderation.web;

import java.util.EnumMap;
import java.util.Map;
import social.plaza.audit.Act;

/** The picture beside each kind of act. */
final class ActIcons {

    static final Map<Act, String> ALL = all();

    private ActIcons() {}

    private static Map<Act, String> all() {
        Map<Act, String> icons = new EnumMap<>(Act.class);
        for (Act act : Act.values()) {
            icons.put(act, icon(act));
        }
        return icons;
    }

    private static String icon(Act act) {
        return switch (act) {
            case COMMUNITY_FOUNDED -> "spark";
            case SETTINGS_CHANGED -> "settings";
            case RULES_CHANGED -> "book";
            case REQUEST_APPROVED, MEMBER_REINSTATED -> "user-plus";
            case REQUEST_DECLINED, MEMBER_REMOVED -> "user-minus";
            case INVITATION_REVOKED, APPLICATION_APPROVED, APPLICATION_DECLINED -> "ticket";
            case MODERATOR_OFFERED, MODERATOR_APPOINTED, MODERATOR_DISMISSED, MODERATOR_RESIGNED -> "shield";
            case ADMIN_OFFERED, ADMIN_TRANSFERRED -> "crown";
            case COMMUNITY_ARCHIVED -> "lock";
            case POST_HIDDEN -> "eye-off";
            case POST_RESTORED -> "eye";
            case POST_PINNED, POST_UNPINNED -> "pin";
            case THREAD_LOCKED -> "lock";
            case THREAD_UNLOCKED, WARNING_WITHDRAWN -> "undo";
            case MEMBER_WARNED -> "alert";
            case MEMBER_SILENCED -> "hand";
            case SILENCE_ENDED -> "clock";
            case CASE_KEPT, CASE_SETTLED -> "check";
            case CASE_ESCALATED -> "arrow-up";
            case CASE_REOPENED -> "flag";
            case APPEAL_UPHELD, APPEAL_GRANTED -> "scale";
            case FIX_REFUSED -> "edit";
            case REPORTER_MUTED, REPORTER_HEARD -> "person";
            case STANDING_CHANGED, START_RECORDED -> "gavel";
        };
    }
}
