package social.plaza.post;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;

/**
 * Says of each poll once that it is over, also after a time in which nothing ran. A transaction tells some of those whom it
 * concerns and notes how far it came, so that another one goes on from there, on this node or the next.
 */
@Configuration(proxyBeanMethods = false)
class PollEnds {

    /** Voters in one event. */
    static final int AT_ONCE = 100;

    /** What is not told then waits for the next time. */
    private static final int MOST_EVENTS = 100;

    /** A vote that was on its way at the end has arrived by then. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private record Due(
            PostId post, AccountId author, @Nullable CommunityId community, boolean gone, long toldUpTo) {}

    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    PollEnds(TransactionTemplate transaction, ApplicationEventPublisher events, JdbcClient jdbc, Clock clock) {
        this.transaction = transaction;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> pollsThatEnd() {
        return Tasks.recurring("polls-that-end", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> tell());
    }

    void tell() {
        int events = 0;
        while (events < MOST_EVENTS && Boolean.TRUE.equals(transaction.execute(_ -> tellSome()))) {
            events++;
        }
    }

    /** Whether there was something to tell. A post that is gone from sight then tells nobody, now or later. */
    private boolean tellSome() {
        Due due = jdbc.sql("""
                        SELECT q.post_id, q.told_up_to, p.author_id, p.community_id,
                               p.hidden OR p.deleted_at IS NOT NULL AS gone
                        FROM poll q JOIN post p ON p.id = q.post_id
                        WHERE q.told_at IS NULL AND q.closes_at <= ?
                        ORDER BY q.closes_at, q.post_id LIMIT 1 FOR NO KEY UPDATE OF q SKIP LOCKED""")
                .param(Timestamp.from(clock.instant().minus(GRACE)))
                .query(PollEnds::due)
                .optional()
                .orElse(null);
        if (due == null) {
            return false;
        }
        List<AccountId> voters = due.gone() ? List.of() : voters(due);
        if (!due.gone()) {
            List<AccountId> concerned = new ArrayList<>(voters);
            if (due.toldUpTo() == 0) {
                concerned.addFirst(due.author());
            }
            events.publishEvent(new PollEnded(due.post(), due.author(), due.community(), concerned));
        }
        jdbc.sql(
                        "UPDATE poll SET told_up_to = ?, told_at = CASE WHEN ? THEN CAST(? AS timestamptz) END WHERE post_id = ?")
                .params(
                        voters.isEmpty() ? due.toldUpTo() : voters.getLast().value(),
                        voters.size() < AT_ONCE,
                        Timestamp.from(clock.instant()),
                        due.post().value())
                .update();
        return true;
    }

    private List<AccountId> voters(Due due) {
        return jdbc.sql("""
                        SELECT account_id FROM poll_vote WHERE post_id = ? AND account_id > ? AND account_id <> ?
                        ORDER BY account_id LIMIT ?""")
                .params(due.post().value(), due.toldUpTo(), due.author().value(), AT_ONCE)
                .query((row, _) -> new AccountId(row.getLong(1)))
                .list();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        long community = row.getLong("community_id");
        return new Due(
                new PostId(row.getLong("post_id")),
                new AccountId(row.getLong("author_id")),
                row.wasNull() ? null : new CommunityId(community),
                row.getBoolean("gone"),
                row.getLong("told_up_to"));
    }
}
