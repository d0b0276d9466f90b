package social.plaza.moderation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.shared.AccountId;
import social.plaza.shared.Ids;

/** Ends cases when their desk has decided, and opens them again. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseClosing {

    private final CaseFile file;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseClosing(CaseFile file, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.file = file;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The case of this subject that waits at the desk. */
    Optional<CaseId> waiting(Desk desk, Reported subject) {
        return jdbc.sql("""
                        SELECT id FROM review_case
                        WHERE coalesce(community_id, 0) = ? AND subject_kind = ? AND subject_id = ? AND state = 'OPEN'""")
                .params(desk.key(), subject.kind().name(), subject.id())
                .query((row, number) -> new CaseId(row.getLong(1)))
                .optional();
    }

    /**
     * Closes a case that waits, and answers its reports.
     *
     * @param by null where Plaza itself closes it
     * @param entry where the log says so; null where decisions do
     */
    void close(CaseId id, @Nullable AccountId by, CaseState outcome, @Nullable Long entry) {
        jdbc.sql("""
                        UPDATE review_case SET state = :outcome, closed_by = :by, closed_at = :now, closing_entry = :entry,
                                               revision = revision + 1, claimed_by = NULL, claimed_until = NULL
                        WHERE id = :id AND state = 'OPEN'""")
                .param("outcome", outcome.name())
                .param("by", by == null ? null : by.value())
                .param("now", now())
                .param("entry", entry)
                .param("id", id.value())
                .update();
        file.answerReportsOf(id);
    }

    /** A closed case waits again. Its reporters have their answer and get no other. */
    void reopen(CaseId id) {
        jdbc.sql("""
                        UPDATE review_case SET state = 'OPEN', closed_by = NULL, closed_at = NULL, closing_entry = NULL,
                                               revision = revision + 1
                        WHERE id = ? AND state <> 'OPEN'""").param(id.value()).update();
    }

    /** After a decision was undone: once none of a case stands, and no newer case took its place, it waits again. */
    void reconsider(CaseId id) {
        if (nothingStands(id) && !another(id)) {
            reopen(id);
        }
    }

    /** After a decision was overturned: once none of a case stands, there was nothing to do. */
    void clear(CaseId id) {
        if (nothingStands(id)) {
            jdbc.sql("UPDATE review_case SET state = 'KEPT', revision = revision + 1 WHERE id = ? AND state = 'ACTED'")
                    .param(id.value())
                    .update();
        }
    }

    private boolean nothingStands(CaseId id) {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM decision WHERE case_id = ? AND undone_at IS NULL)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether a later case about the same waits at the same desk. */
    boolean another(CaseId id) {
        return jdbc.sql("""
                        SELECT EXISTS (
                            SELECT FROM review_case c JOIN review_case later
                                 ON coalesce(later.community_id, 0) = coalesce(c.community_id, 0)
                                AND later.subject_kind = c.subject_kind AND later.subject_id = c.subject_id
                                AND later.state = 'OPEN' AND later.id <> c.id
                            WHERE c.id = ?)""").param(id.value()).query(Boolean.class).single();
    }

    /**
     * Puts a community's case, with its reports, before platform staff.
     *
     * @param words what the team says to them
     */
    void handOver(CaseId id, String words) {
        long made = Ids.next();
        long staffs = jdbc.sql("""
                        INSERT INTO review_case (id, place_id, subject_kind, subject_id, account_id, snapshot, state,
                                                 opened_at, reporters, severity, handover)
                        SELECT :made, place_id, subject_kind, subject_id, account_id, snapshot, 'OPEN', :now, reporters,
                               severity, :words
                        FROM review_case WHERE id = :id
                        ON CONFLICT (coalesce(community_id, 0), subject_kind, subject_id) WHERE state = 'OPEN'
                        DO UPDATE SET handover = excluded.handover, revision = review_case.revision + 1
                        RETURNING id""")
                .param("made", made)
                .param("now", now())
                .param("words", words)
                .param("id", id.value())
                .query(Long.class)
                .single();
        jdbc.sql("""
                        INSERT INTO case_report (case_id, report_id, handed_over)
                        SELECT ?, report_id, true FROM case_report WHERE case_id = ? ON CONFLICT DO NOTHING""").params(staffs, id.value()).update();
        count(staffs);
        if (staffs == made) {
            events.publishEvent(new CaseOpened(made, null, null));
        }
    }

    /** Takes back what was handed over, as long as staff have decided nothing. {@link CaseChanged}. */
    void takeBack(CaseId id) {
        long staffs =
                jdbc.sql("""
                        SELECT s.id FROM review_case c JOIN review_case s ON s.community_id IS NULL AND s.state = 'OPEN'
                             AND s.subject_kind = c.subject_kind AND s.subject_id = c.subject_id
                        WHERE c.id = ? AND NOT EXISTS (SELECT FROM decision WHERE case_id = s.id)
                        FOR UPDATE OF s""").param(id.value()).query(Long.class).optional().orElseThrow(CaseChanged::decided);
        jdbc.sql("DELETE FROM case_report WHERE case_id = ? AND handed_over")
                .param(staffs)
                .update();
        count(staffs);
        jdbc.sql("""
                        DELETE FROM review_case WHERE id = ?
                        AND NOT EXISTS (SELECT FROM case_report WHERE case_id = review_case.id)""").param(staffs).update();
    }

    private void count(long id) {
        jdbc.sql("""
                        UPDATE review_case SET reporters = (
                            SELECT count(DISTINCT r.reporter_id) FROM case_report l JOIN report r ON r.id = l.report_id
                            WHERE l.case_id = review_case.id)
                        WHERE id = ?""").param(id).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
