package social.plaza.membership;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.community.Communities;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Ids;

/** Keeps who may for a time read a community and leave it, and no more; at most one silence of a person stands. */
@Component
public class Silences {

    private final Communities communities;
    private final JdbcClient jdbc;
    private final Clock clock;

    Silences(Communities communities, JdbcClient jdbc, Clock clock) {
        this.communities = communities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Silences somebody who is or was a member; called by moderation, which has cited the ground and records the act.
     * {@link AlreadySilenced}.
     *
     * @return the silence's id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long begin(Actor by, CommunityId community, AccountId account, Instant until, String ground, String reason) {
        communities.lock(community);
        member(community, account);
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        UPDATE silence SET ended_at = until
                        WHERE community_id = ? AND account_id = ? AND ended_at IS NULL AND until <= ?""").params(community.value(), account.value(), now).update();
        long id = Ids.next();
        int begun = jdbc.sql("""
                        INSERT INTO silence (id, community_id, account_id, silenced_by, silenced_at, until, ground, reason)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (community_id, account_id) WHERE ended_at IS NULL DO NOTHING""")
                .params(
                        id,
                        community.value(),
                        account.value(),
                        by.account().value(),
                        now,
                        Timestamp.from(until),
                        ground,
                        reason)
                .update();
        if (begun == 0) {
            throw new AlreadySilenced();
        }
        return id;
    }

    /** Who writes holds this row until the post is stored: a silence comes wholly before it or after it. */
    private void member(CommunityId community, AccountId account) {
        boolean known = jdbc.sql("SELECT 1 FROM membership WHERE community_id = ? AND account_id = ? FOR UPDATE")
                .params(community.value(), account.value())
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!known) {
            throw new MembershipMoved();
        }
    }

    /**
     * Ends a silence; one that has run out is left as it is.
     *
     * @param by null where its time is over
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(@Nullable Actor by, long silence) {
        jdbc.sql("""
                        UPDATE silence SET ended_at = least(until, CAST(:now AS timestamptz)), ended_by = :by
                        WHERE id = :id AND ended_at IS NULL""")
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by == null ? null : by.account().value())
                .param("id", silence)
                .update();
    }
}
