package social.plaza.post;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import social.plaza.account.Accounts;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;
import social.plaza.shared.Refused;
import social.plaza.shared.RuleViolation;

/**
 * Posts what is due, one after the other, as its author may post at that moment. A post is put off before it is tried, so
 * that one that fails, or kills Plaza, holds up no other; its row goes in the transaction in which the post comes.
 */
@Component
class ScheduledPublishing {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledPublishing.class);

    /** Posts a round; more wait for the next. */
    private static final int MOST = 200;

    /** After so many failures, nearly two days, it is for its author to look at. */
    static final int MOST_ATTEMPTS = 12;

    /** Between two tries where slow mode says that it is too soon. */
    private static final Duration STEP = Duration.ofMinutes(1);

    private record Due(DraftId id, AccountId author, Instant publishAt, int attempts) {}

    private final DraftRows rows;
    private final Drafts drafts;
    private final Accounts accounts;
    private final Posts posts;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final PostPolicy policy = new PostPolicy();

    ScheduledPublishing(
            DraftRows rows,
            Drafts drafts,
            Accounts accounts,
            Posts posts,
            JdbcClient jdbc,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.accounts = accounts;
        this.posts = posts;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    void publishDue() {
        for (int i = 0; i < MOST; i++) {
            Optional<Due> next = take();
            if (next.isEmpty()) {
                return;
            }
            tryOnce(next.get());
        }
    }

    /** Two minutes, four, eight … up to six hours between attempts. */
    private Optional<Due> take() {
        return jdbc.sql("""
                        UPDATE kept_draft SET attempts = attempts + 1,
                            try_at = CAST(:now AS timestamptz)
                                + least(interval '1 minute' * power(2, attempts + 1), interval '6 hours')
                        WHERE id = (SELECT id FROM kept_draft WHERE try_at <= :now
                                    ORDER BY try_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING id, account_id, publish_at, attempts""")
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> new Due(
                        new DraftId(row.getLong("id")),
                        new AccountId(row.getLong("account_id")),
                        row.getTimestamp("publish_at").toInstant(),
                        row.getInt("attempts")))
                .optional();
    }

    private void tryOnce(Due due) {
        try {
            transaction.executeWithoutResult(_ -> publish(due));
        } catch (TooSoon slow) {
            transaction.executeWithoutResult(_ -> waitForStep(due));
        } catch (RuleViolation refusal) {
            transaction.executeWithoutResult(_ -> putBack(due, refusal));
        } catch (RuntimeException failure) {
            LOG.warn(
                    "Scheduled post {} could not be published at attempt {}: {}",
                    due.id(),
                    due.attempts(),
                    failure.getClass().getSimpleName());
            if (due.attempts() >= MOST_ATTEMPTS) {
                transaction.executeWithoutResult(_ -> putBack(due, "post.scheduled.failed"));
            }
        }
    }

    private void publish(Due due) {
        KeptDraft kept = locked(due).orElse(null);
        if (kept == null) {
            return;
        }
        Actor author = accounts.actor(due.author());
        policy.canSchedule(author).orRefuse();
        drafts.publish(author, kept.written().draft(), due.id());
    }

    /** Empty where it was posted, moved or cancelled meanwhile. */
    private Optional<KeptDraft> locked(Due due) {
        return rows.lock(due.author(), due.id())
                .filter(kept -> kept.later() != null && kept.later().at().equals(due.publishAt()));
    }

    private void waitForStep(Due due) {
        locked(due).ifPresent(_ -> rows.tryAgain(due.id(), clock.instant().plus(STEP)));
    }

    private void putBack(Due due, RuleViolation refusal) {
        locked(due).ifPresent(kept -> putBack(due, kept, reason(kept.written(), refusal)));
    }

    private void putBack(Due due, String reason) {
        locked(due).ifPresent(kept -> putBack(due, kept, reason));
    }

    private void putBack(Due due, KeptDraft kept, String reason) {
        long refusal = rows.putBack(due.id(), reason);
        events.publishEvent(new ScheduledPostRefused(refusal, due.author(), place(kept.written())));
    }

    private @Nullable CommunityId place(Unposted written) {
        PostId answered = written.replyTo();
        return answered == null ? written.community() : posts.communityOf(answered);
    }

    /** A message key that needs no arguments. */
    private static String reason(Unposted written, RuleViolation refusal) {
        return switch (refusal) {
            case Refused refused -> refused.messageKey();
            case QuoteGone gone -> gone.messageKey();
            case NotFound _ -> written.replyTo() == null ? "post.draft.placeGone" : "post.draft.answeredGone";
            default -> "post.scheduled.failed";
        };
    }
}
