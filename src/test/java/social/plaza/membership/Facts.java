package social.plaza.membership;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.plaza.community.Affiliation;
import social.plaza.community.Affiliation.Kind;
import social.plaza.community.CommunityView;
import social.plaza.community.CommunityView.State;
import social.plaza.community.Cover;
import social.plaza.community.MembershipPolicy;
import social.plaza.community.Pictures;
import social.plaza.community.Posting;
import social.plaza.community.Role;
import social.plaza.community.RuleView;
import social.plaza.community.Theme;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor.Standing;
import social.plaza.shared.CommunityId;

/** Facts for policies, without a database. */
final class Facts {

    static final CommunityId COMMUNITY = new CommunityId(1);
    static final AccountId SOMEBODY = new AccountId(2);
    static final AccountId OTHER = new AccountId(3);

    private Facts() {}

    static CommunityView community(MembershipPolicy policy, State state, boolean membersMayInvite, int members) {
        return new CommunityView(
                COMMUNITY,
                "facts",
                "Facts",
                "",
                Theme.CORAL,
                Cover.PLAIN,
                Pictures.NONE,
                policy,
                "",
                membersMayInvite,
                true,
                false,
                Posting.FREE,
                "en",
                List.of(),
                state,
                OTHER,
                1,
                members,
                Instant.EPOCH,
                List.of(new RuleView(4, 1, "Be kind", "", 1)));
    }

    static CommunityView open() {
        return community(MembershipPolicy.OPEN, State.ACTIVE, true, 3);
    }

    static CommunityView restricted() {
        return community(MembershipPolicy.RESTRICTED, State.ACTIVE, true, 3);
    }

    static CommunityView closed(State state) {
        return community(MembershipPolicy.OPEN, state, true, 3);
    }

    static Person person(Kind kind) {
        return person(kind, false, Standing.GOOD, false, 0);
    }

    static Person person(Kind kind, boolean isProtected, Standing standing, boolean blocked, int invitationsUsed) {
        boolean powers = !isProtected && standing == Standing.GOOD;
        return new Person(
                SOMEBODY,
                isProtected,
                false,
                standing,
                new Affiliation(COMMUNITY, kind, role(kind), powers, 0, invitationsUsed, blocked));
    }

    private static @Nullable Role role(Kind kind) {
        return switch (kind) {
            case MEMBER, SILENCED -> Role.MEMBER;
            case MODERATOR -> Role.MODERATOR;
            case ADMIN -> Role.ADMIN;
            case NONE, REQUESTED, INVITED, REMOVED, STAFF -> null;
        };
    }
}
