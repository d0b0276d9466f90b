package social.plaza.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.account.Profile.Follow;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.NotFound;

/**
 * Following, blocking and muting. Both accounts are locked first, the older one before the younger, so that the numbers
 * of followers that are kept beside them stay true whatever happens at once.
 */
@Component
public class Follows {

    private final FollowPolicy policy = new FollowPolicy();
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Follows(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    private record Party(AccountId id, String handleKey, boolean protectedAccount, boolean suspended) {}

    /** The one who acts, and the one it is about. */
    private record Pair(Party actor, Party other) {
        boolean same() {
            return actor.equals(other);
        }
    }

    /** Follows, or asks to follow a protected account; who follows already goes on. */
    @Transactional
    public Follow follow(Actor actor, String handle) {
        Pair pair = lock(actor, handle);
        Party other = pair.other();
        policy.canFollow(actor, pair.same(), blockBetween(pair), other.suspended())
                .orRefuse();
        Timestamp now = Timestamp.from(clock.instant());
        int begun = jdbc.sql("""
                        INSERT INTO follow (follower_id, followee_id, asked_at, accepted_at)
                        VALUES (:follower, :followee, :now, CASE WHEN :waits THEN NULL ELSE CAST(:now AS timestamptz) END)
                        ON CONFLICT DO NOTHING""")
                .param("follower", pair.actor().id().value())
                .param("followee", other.id().value())
                .param("now", now)
                .param("waits", other.protectedAccount())
                .update();
        if (begun == 1) {
            count(pair.actor().id(), other.id(), other.protectedAccount() ? 0 : 1);
            events.publishEvent(new FollowerGained(pair.actor().id(), other.id(), other.protectedAccount()));
        }
        return follows(pair) ? Follow.FOLLOWING : Follow.ASKED;
    }

    /** Also takes back what was asked. */
    @Transactional
    public void unfollow(Actor actor, String handle) {
        Pair pair = lock(actor, handle);
        end(pair.actor().id(), pair.other().id());
    }

    /** Ends what either follows of the other; from now on neither can follow the other. */
    @Transactional
    public void block(Actor actor, String handle) {
        Pair pair = lock(actor, handle);
        policy.canTurnAway(actor, pair.same()).orRefuse();
        end(pair.actor().id(), pair.other().id());
        end(pair.other().id(), pair.actor().id());
        jdbc.sql("INSERT INTO block (blocker_id, blocked_id, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(pair.actor().id().value(), pair.other().id().value(), Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional
    public void unblock(Actor actor, String handle) {
        Pair pair = lock(actor, handle);
        jdbc.sql("DELETE FROM block WHERE blocker_id = ? AND blocked_id = ?")
                .params(pair.actor().id().value(), pair.other().id().value())
                .update();
    }

    /** For the actor's own eyes only; the other does not learn of it. */
    @Transactional
    public void mute(Actor actor, String handle) {
        Pair pair = lock(actor, handle);
        policy.canTurnAway(actor, pair.same()).orRefuse();
        jdbc.sql("INSERT INTO mute (muter_id, muted_id, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(pair.actor().id().value(), pair.other().id().value(), Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional
    public void unmute(Actor actor, String handle) {
        Pair pair = lock(actor, handle);
        jdbc.sql("DELETE FROM mute WHERE muter_id = ? AND muted_id = ?")
                .params(pair.actor().id().value(), pair.other().id().value())
                .update();
    }

    /** Lets somebody follow who asked to; without a request nothing happens. */
    @Transactional
    public void accept(Actor actor, String handle) {
        Pair pair = lock(actor, handle);
        int accepted = jdbc.sql("""
                        UPDATE follow SET accepted_at = ?
                        WHERE follower_id = ? AND followee_id = ? AND accepted_at IS NULL""")
                .params(
                        Timestamp.from(clock.instant()),
                        pair.other().id().value(),
                        pair.actor().id().value())
                .update();
        count(pair.other().id(), pair.actor().id(), accepted);
    }

    /** Turns a request down; the one who asked is not told. */
    @Transactional
    public void decline(Actor actor, String handle) {
        Pair pair = lock(actor, handle);
        jdbc.sql("DELETE FROM follow WHERE follower_id = ? AND followee_id = ? AND accepted_at IS NULL")
                .params(pair.other().id().value(), pair.actor().id().value())
                .update();
    }

    /** Lets everybody follow who waits; the account is public already. */
    @Transactional
    int acceptAll(AccountId followee) {
        List<Long> waiting = jdbc.sql("""
                        SELECT id FROM account
                        WHERE id = :followee OR id IN
                            (SELECT follower_id FROM follow WHERE followee_id = :followee AND accepted_at IS NULL)
                        ORDER BY id FOR NO KEY UPDATE""")
                .param("followee", followee.value())
                .query((row, _) -> row.getLong(1))
                .list();
        List<Long> accepted = jdbc.sql("""
                        UPDATE follow SET accepted_at = :now
                        WHERE followee_id = :followee AND follower_id IN (:waiting) AND accepted_at IS NULL
                        RETURNING follower_id""")
                .param("now", Timestamp.from(clock.instant()))
                .param("followee", followee.value())
                .param("waiting", waiting)
                .query((row, _) -> row.getLong(1))
                .list();
        if (!accepted.isEmpty()) {
            jdbc.sql("UPDATE account SET following = following + 1 WHERE id IN (:accepted)")
                    .param("accepted", accepted)
                    .update();
            jdbc.sql("UPDATE account SET followers = followers + ? WHERE id = ?")
                    .params(accepted.size(), followee.value())
                    .update();
        }
        return accepted.size();
    }

    private void end(AccountId follower, AccountId followee) {
        List<Boolean> ended = jdbc.sql("""
                        DELETE FROM follow WHERE follower_id = ? AND followee_id = ?
                        RETURNING accepted_at IS NOT NULL""")
                .params(follower.value(), followee.value())
                .query((row, _) -> row.getBoolean(1))
                .list();
        count(follower, followee, ended.contains(true) ? -1 : 0);
    }

    private void count(AccountId follower, AccountId followee, int change) {
        if (change != 0) {
            jdbc.sql("UPDATE account SET following = following + ? WHERE id = ?")
                    .params(change, follower.value())
                    .update();
            jdbc.sql("UPDATE account SET followers = followers + ? WHERE id = ?")
                    .params(change, followee.value())
                    .update();
        }
    }

    private Pair lock(Actor actor, String handle) {
        Supplier<NotFound> nobody = NotFound::new;
        String key = Handle.parse(handle).map(Handle::key).orElseThrow(nobody);
        List<Party> parties = jdbc.sql("""
                        SELECT id, handle_key, protected, standing = 'SUSPENDED' AS suspended FROM account
                        WHERE id = :actor OR handle_key = :handle ORDER BY id FOR NO KEY UPDATE""")
                .param("actor", actor.account().value())
                .param("handle", key)
                .query((row, _) -> new Party(
                        new AccountId(row.getLong("id")),
                        row.getString("handle_key"),
                        row.getBoolean("protected"),
                        row.getBoolean("suspended")))
                .list();
        return new Pair(
                parties.stream()
                        .filter(party -> actor.is(party.id()))
                        .findFirst()
                        .orElseThrow(nobody),
                parties.stream()
                        .filter(party -> party.handleKey().equals(key))
                        .findFirst()
                        .orElseThrow(nobody));
    }

    private boolean blockBetween(Pair pair) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM block
                            WHERE (blocker_id = :one AND blocked_id = :other)
                               OR (blocker_id = :other AND blocked_id = :one))""")
                .param("one", pair.actor().id().value())
                .param("other", pair.other().id().value())
                .query(Boolean.class)
                .single();
    }

    private boolean follows(Pair pair) {
        return jdbc.sql("""
                        SELECT accepted_at IS NOT NULL FROM follow WHERE follower_id = ? AND followee_id = ?""")
                .params(pair.actor().id().value(), pair.other().id().value())
                .query(Boolean.class)
                .single();
    }
}
