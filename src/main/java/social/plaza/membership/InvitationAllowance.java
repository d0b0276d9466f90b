package social.plaza.membership;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Refused;

/** How many invitations somebody has left: five ever for a plain member, as many in a day as a person can write for the team. */
@Component
class InvitationAllowance {

    private static final int MOST_A_DAY = 200;
    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    InvitationAllowance(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes one, with the transaction that writes the invitation. */
    void take(Person inviter) {
        CommunityId community = inviter.affiliation().community();
        if (inviter.affiliation().moderates()) {
            pace(inviter, community);
            return;
        }
        int taken = jdbc.sql("""
                        UPDATE membership SET invitations_used = invitations_used + 1
                        WHERE community_id = ? AND account_id = ? AND state = 'ACTIVE' AND invitations_used < ?""")
                .params(community.value(), inviter.id().value(), InvitationPolicy.MOST_BY_A_MEMBER)
                .update();
        if (taken == 0) {
            throw new Refused("membership.denied.noInvitationLeft");
        }
    }

    private void pace(Person inviter, CommunityId community) {
        int lately = jdbc.sql("""
                        SELECT count(*) FROM invitation
                        WHERE inviter_id = ? AND community_id = ? AND created_at > ?""")
                .params(
                        inviter.id().value(),
                        community.value(),
                        Timestamp.from(clock.instant().minus(DAY)))
                .query(Integer.class)
                .single();
        if (lately >= MOST_A_DAY) {
            throw new TooManyInvitations();
        }
    }
}
