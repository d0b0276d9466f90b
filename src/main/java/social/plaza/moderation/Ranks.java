package social.plaza.moderation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.plaza.community.Affiliations;
import social.plaza.community.CommunityView;
import social.plaza.membership.Memberships;
import social.plaza.moderation.ReviewPolicy.Subject;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;

/** Looks up the ranks that a decision depends on: of who decides, and of whom it is about. */
@Component
class Ranks {

    /** Over {@code decision d}: as {@code m} and {@code n}, the memberships now of the person concerned and the decider. */
    static final String JOINED = """
            LEFT JOIN membership m ON m.community_id = d.community_id AND m.account_id = d.account_id
                 AND m.state = 'ACTIVE'
            LEFT JOIN membership n ON n.community_id = d.community_id AND n.account_id = d.decided_by
                 AND n.state = 'ACTIVE'""";

    private final Affiliations affiliations;
    private final Memberships memberships;

    Ranks(Affiliations affiliations, Memberships memberships) {
        this.affiliations = affiliations;
        this.memberships = memberships;
    }

    /** The authority of somebody at a desk over what stands in a community, or in none. */
    Authority authority(Actor by, Desk desk, @Nullable CommunityView community) {
        return desk.platform() || community == null
                ? new Authority.OfPlatform(by)
                : new Authority.OfTeam(by, affiliations.of(by, community.id()), community.state());
    }

    Subject subject(@Nullable CommunityId community, AccountId account) {
        return new Subject(account, community == null ? null : memberships.roleOf(community, account));
    }
}
