package social.plaza.moderation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.community.CommunityView;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Ids;

/**
 * Brings reports of one subject together as a case at each desk that has to answer them, and answers a report when all its
 * desks have decided.
 */
@Component
class CaseFile {

    /** An outcome, for people who reported: something was done, or nothing had to be. */
    private record Answered(
            long report, long reporter, @Nullable Long community, boolean acted) {}

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseFile(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Puts a report on every desk that has to answer it; one that no desk has to look at is answered at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    void receive(long report, AccountId reporter, Reportable reportable, Cause cause) {
        for (Desk desk : reportable.desks(cause)) {
            if (hears(desk, reporter) && !keptAsItIs(desk, reportable)) {
                join(report, reporter, desk, reportable, cause);
            }
        }
        answerWhatIsDecided(List.of(report));
    }

    /** Whether reports by this person are heard; a community, whose row is locked, gives a number with the first one. */
    private boolean hears(Desk desk, AccountId reporter) {
        return desk.community() == null
                || jdbc.sql("""
                                INSERT INTO reporter (community_id, account_id, number)
                                SELECT :community, :account, 1 + coalesce(max(number), 0) FROM reporter
                                WHERE community_id = :community
                                ON CONFLICT (community_id, account_id) DO UPDATE SET number = reporter.number
                                RETURNING muted_at IS NULL""")
                        .param("community", desk.key())
                        .param("account", reporter.value())
                        .query(Boolean.class)
                        .single();
    }

    /** The last decision at this desk was to keep the post, and it still reads the same. What a person does goes on. */
    private boolean keptAsItIs(Desk desk, Reportable reportable) {
        return reportable.subject().kind() == Reported.Kind.POST
                && jdbc.sql("""
                                SELECT state = 'KEPT' AND snapshot = ? FROM review_case
                                WHERE coalesce(community_id, 0) = ? AND subject_kind = 'POST' AND subject_id = ?
                                ORDER BY id DESC LIMIT 1""")
                        .params(
                                reportable.text(),
                                desk.key(),
                                reportable.subject().id())
                        .query(Boolean.class)
                        .optional()
                        .orElse(false);
    }

    /** Who reports again what was opened again counts once. */
    private void join(long report, AccountId reporter, Desk desk, Reportable reportable, Cause cause) {
        CommunityId community = desk.community();
        CommunityView place = reportable.place();
        AccountId about = reportable.account();
        long id = Ids.next();
        long joined = jdbc.sql("""
                        INSERT INTO review_case (id, community_id, place_id, subject_kind, subject_id, account_id,
                                                 snapshot, state, opened_at, reporters, severity)
                        VALUES (?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, 1, ?)
                        ON CONFLICT (coalesce(community_id, 0), subject_kind, subject_id) WHERE state = 'OPEN'
                        DO UPDATE SET revision = review_case.revision + 1,
                                      severity = greatest(review_case.severity, excluded.severity),
                                      reporters = review_case.reporters + CASE WHEN EXISTS (
                                          SELECT FROM case_report l JOIN report r ON r.id = l.report_id
                                          WHERE l.case_id = review_case.id AND r.reporter_id = ?) THEN 0 ELSE 1 END
                        RETURNING id""")
                .params(Arrays.<@Nullable Object>asList(
                        id,
                        community == null ? null : community.value(),
                        place == null ? null : place.id().value(),
                        reportable.subject().kind().name(),
                        reportable.subject().id(),
                        about == null ? null : about.value(),
                        reportable.text(),
                        now(),
                        cause.severity(),
                        reporter.value()))
                .query(Long.class)
                .single();
        jdbc.sql("INSERT INTO case_report (case_id, report_id) VALUES (?, ?)")
                .params(joined, report)
                .update();
        if (joined == id) {
            events.publishEvent(new CaseOpened(id, community, about));
        }
    }

    /** Answers what was reported in a case that has just been closed. */
    @Transactional(propagation = Propagation.MANDATORY)
    void answerReportsOf(CaseId id) {
        answerWhatIsDecided(jdbc.sql("SELECT report_id FROM case_report WHERE case_id = ?")
                .param(id.value())
                .query((row, number) -> row.getLong(1))
                .list());
    }

    /** Each once: a report that has its answer keeps it, whatever is undone or decided afterwards. */
    private void answerWhatIsDecided(List<Long> reports) {
        Long[] ids = reports.toArray(Long[]::new);
        // of two desks that decide at the same moment, the second one to come here sees what the first has decided
        jdbc.sql("SELECT id FROM report WHERE id = ANY (?) ORDER BY id FOR NO KEY UPDATE")
                .param(ids)
                .query(_ -> {});
        jdbc.sql("""
                        UPDATE report r SET answered_at = ?, outcome = CASE WHEN EXISTS (
                                SELECT FROM case_report l JOIN review_case c ON c.id = l.case_id
                                WHERE l.report_id = r.id AND c.state = 'ACTED') THEN 'ACTED' ELSE 'KEPT' END
                        WHERE r.id = ANY (?) AND r.answered_at IS NULL AND NOT EXISTS (
                                SELECT FROM case_report l JOIN review_case c ON c.id = l.case_id
                                WHERE l.report_id = r.id AND c.state = 'OPEN')
                        RETURNING r.id, r.reporter_id, r.community_id, r.outcome = 'ACTED' AS acted""")
                .params(now(), ids)
                .query((row, number) -> new Answered(
                        row.getLong("id"),
                        row.getLong("reporter_id"),
                        row.getObject("community_id", Long.class),
                        row.getBoolean("acted")))
                .list()
                .forEach(this::tell);
    }

    private void tell(Answered answered) {
        Long community = answered.community();
        events.publishEvent(new ReportAnswered(
                answered.report(),
                new AccountId(answered.reporter()),
                community == null ? null : new CommunityId(community),
                answered.acted()));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
