package social.plaza.community;

/** Who comes in, and what the team leaves to others and shows of itself: the third page of a community's settings. */
public record Joining(
        MembershipPolicy policy,
        JoinQuestion question,
        boolean membersMayInvite,
        boolean moderatorsEditRules,
        boolean logNamesTeam) {

    /** What a new community begins with. */
    static Joining atFirst(MembershipPolicy policy) {
        return new Joining(policy, new JoinQuestion(""), true, true, false);
    }

    public static Joining of(CommunityView community) {
        return new Joining(
                community.policy(),
                new JoinQuestion(community.joinQuestion()),
                community.membersMayInvite(),
                community.moderatorsEditRules(),
                community.logNamesTeam());
    }

    /** Tells whether the settings are still what a person saw when they opened the page. */
    public String edition() {
        return Integer.toHexString(toString().hashCode());
    }

    boolean opens(CommunityView before) {
        return before.restricted() && policy == MembershipPolicy.OPEN;
    }
}
