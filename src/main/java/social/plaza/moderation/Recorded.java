package social.plaza.moderation;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import social.plaza.audit.Act;

/** What the log knows of the kinds of acts: where each is recorded, and what the entry refers to. */
final class Recorded {

    /** Recorded for accounts and the platform alone, never in a community's log. */
    private static final Set<Act> ELSEWHERE =
            EnumSet.of(Act.APPLICATION_APPROVED, Act.APPLICATION_DECLINED, Act.STANDING_CHANGED, Act.START_RECORDED);

    /** What these say of themselves names nobody. */
    static final Set<Act> CHANGES = EnumSet.of(Act.RULES_CHANGED, Act.SETTINGS_CHANGED);

    /** Refer to a decision: taken, undone, appealed or not mended. */
    static final Set<Act> DECISIONS = EnumSet.of(
            Act.POST_HIDDEN,
            Act.POST_RESTORED,
            Act.MEMBER_REMOVED,
            Act.MEMBER_REINSTATED,
            Act.THREAD_LOCKED,
            Act.THREAD_UNLOCKED,
            Act.MEMBER_WARNED,
            Act.WARNING_WITHDRAWN,
            Act.MEMBER_SILENCED,
            Act.SILENCE_ENDED,
            Act.APPEAL_UPHELD,
            Act.APPEAL_GRANTED,
            Act.FIX_REFUSED);

    /** Refer to a case. */
    static final Set<Act> CASES = EnumSet.of(
            Act.CASE_KEPT,
            Act.CASE_ESCALATED,
            Act.CASE_SETTLED,
            Act.CASE_REOPENED,
            Act.REPORTER_MUTED,
            Act.REPORTER_HEARD);

    /** Concern a reporter, who has no name here. */
    static final Set<Act> REPORTERS = EnumSet.of(Act.REPORTER_MUTED, Act.REPORTER_HEARD);

    /** Decisions taken, which can be undone. */
    static final Set<Act> TAKEN =
            EnumSet.of(Act.POST_HIDDEN, Act.THREAD_LOCKED, Act.MEMBER_WARNED, Act.MEMBER_SILENCED, Act.MEMBER_REMOVED);

    private Recorded() {}

    static List<Act> inCommunities() {
        return Arrays.stream(Act.values())
                .filter(act -> !ELSEWHERE.contains(act))
                .toList();
    }

    static List<Act> onPlatform() {
        return Arrays.stream(Act.values())
                .filter(act -> ELSEWHERE.contains(act) || DECISIONS.contains(act) || CASES.contains(act))
                .filter(act -> !REPORTERS.contains(act))
                .toList();
    }

    static String names(Collection<Act> acts) {
        return acts.stream().map(Act::name).collect(Collectors.joining(","));
    }
}
