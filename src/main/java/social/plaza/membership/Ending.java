package social.plaza.membership;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

/** What falls with a membership or a role: offers to the person, and the approval in the invitations they sent. */
@Component
class Ending {

    private final Redemption redemption;
    private final JdbcClient jdbc;
    private final Clock clock;

    Ending(Redemption redemption, JdbcClient jdbc, Clock clock) {
        this.redemption = redemption;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void of(CommunityId community, AccountId account) {
        jdbc.sql("""
                        UPDATE role_offer SET state = 'WITHDRAWN', answered_at = ?, version = version + 1
                        WHERE community_id = ? AND account_id = ? AND state = 'PENDING'""")
                .params(Timestamp.from(clock.instant()), community.value(), account.value())
                .update();
        redemption.approvesNobody(community, account);
    }
}
