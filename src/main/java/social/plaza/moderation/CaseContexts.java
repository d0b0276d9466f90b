package social.plaza.moderation;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.account.AccountCard;
import social.plaza.community.Affiliation;
import social.plaza.community.CommunityView;
import social.plaza.moderation.CaseContext.Earlier;
import social.plaza.moderation.CaseContext.Said;
import social.plaza.moderation.CaseContext.Taken;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.PostId;
import social.plaza.shared.Verdict;

/** Reads what stands around a case: the thread, the person's past here and what was decided; with it, what may be. */
@Component
public class CaseContexts {

    private static final int ANSWERS = 3;
    private static final int RECENT = 5;
    private static final int EXCERPT = 140;

    private final JdbcClient jdbc;
    private final Offers offers;
    private final Clock clock;

    CaseContexts(JdbcClient jdbc, Offers offers, Clock clock) {
        this.jdbc = jdbc;
        this.offers = offers;
        this.clock = clock;
    }

    /**
     * For somebody who has been shown the case. Five statements.
     *
     * @param affiliation with the community whose team decides; null at the desk of platform staff
     */
    public CaseContext of(Actor reader, @Nullable Affiliation affiliation, CaseView seen) {
        CommunityView community = seen.community();
        Authority authority = community == null || affiliation == null
                ? new Authority.OfPlatform(reader)
                : new Authority.OfTeam(reader, affiliation, community.state());
        List<Placed> thread = seen.post() ? thread(new PostId(seen.subject())) : List.of();
        AccountCard about = seen.about();
        List<Made> made = about == null ? List.of() : made(authority, seen, about.id());
        Offers.Offered offered = offers.of(authority, seen);
        return new CaseContext(
                only(thread, "OPENING"),
                only(thread, "ANSWERED"),
                at(thread, "ANSWER"),
                about == null ? List.of() : recent(seen, about),
                about == null ? List.of() : earlier(seen, about.id()),
                made.stream().filter(Made::here).map(Made::taken).toList(),
                made.stream().filter(one -> !one.here()).map(Made::taken).toList(),
                offered.kinds(),
                offered.refusals());
    }

    /** A post, and where it stands in the thread of the reported one. */
    private record Placed(String where, Said said) {}

    private static List<Said> at(List<Placed> thread, String where) {
        return thread.stream()
                .filter(one -> one.where().equals(where))
                .map(Placed::said)
                .toList();
    }

    private static @Nullable Said only(List<Placed> thread, String where) {
        return at(thread, where).stream().findFirst().orElse(null);
    }

    private List<Placed> thread(PostId post) {
        return jdbc.sql("""
                        SELECT CASE q.id WHEN p.conversation_id THEN 'OPENING' WHEN p.reply_to_id THEN 'ANSWERED'
                                         ELSE 'ANSWER' END AS place,
                               q.id, q.body, q.hidden, q.deleted_at, q.created_at,
                               a.id AS account_id, a.handle, a.display_name
                        FROM post p
                        JOIN post q ON q.id <> p.id AND q.id = ANY (ARRAY[p.conversation_id, p.reply_to_id]
                             || ARRAY(SELECT id FROM post WHERE reply_to_id = p.id AND deleted_at IS NULL
                                      ORDER BY id LIMIT :answers))
                        JOIN account a ON a.id = q.author_id
                        WHERE p.id = :post ORDER BY q.id""")
                .param("post", post.value())
                .param("answers", ANSWERS)
                .query((row, number) -> new Placed(row.getString("place"), said(row)))
                .list();
    }

    private List<Said> recent(CaseView seen, AccountCard person) {
        CommunityView place = seen.place();
        return jdbc.sql("""
                        SELECT id, body, hidden, deleted_at, created_at, CAST(:person AS bigint) AS account_id,
                               :handle AS handle, :name AS display_name
                        FROM post WHERE author_id = :person
                          AND (community_id = :place OR CAST(:place AS bigint) IS NULL AND community_id IS NULL)
                          AND deleted_at IS NULL AND id <> :subject ORDER BY id DESC LIMIT :size""")
                .param("person", person.id().value())
                .param("handle", person.handle())
                .param("name", person.displayName())
                .param("place", place == null ? null : place.id().value())
                .param("subject", seen.subject())
                .param("size", RECENT)
                .query((row, number) -> said(row))
                .list();
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                new PostId(row.getLong("id")),
                Columns.card(row, "account_id", "handle", "display_name"),
                row.getTimestamp("deleted_at") == null ? row.getString("body") : null,
                row.getBoolean("hidden"),
                Columns.instant(row, "created_at"));
    }

    private List<Earlier> earlier(CaseView seen, AccountId person) {
        return jdbc.sql("""
                        SELECT id, subject_kind, left(snapshot, ?) AS excerpt, state, opened_at FROM review_case
                        WHERE account_id = ? AND coalesce(community_id, 0) = ? AND id <> ?
                        ORDER BY id DESC LIMIT ?""")
                .params(EXCERPT, person.value(), seen.desk().key(), seen.id(), RECENT)
                .query((row, number) -> new Earlier(
                        row.getLong("id"),
                        Reported.Kind.valueOf(row.getString("subject_kind")),
                        row.getString("excerpt"),
                        CaseState.valueOf(row.getString("state")),
                        Columns.instant(row, "opened_at")))
                .list();
    }

    /** A decision, and whether it was taken in the case that is read. */
    private record Made(boolean here, Taken taken) {}

    private List<Made> made(Authority authority, CaseView seen, AccountId person) {
        return jdbc.sql("""
                        SELECT d.id, d.kind, d.ground, d.reason, d.decided_at, d.undone_at, d.by_staff, d.account_id,
                               coalesce(d.case_id = :case, false) AS here, coalesce(r.until, s.until) AS until,
                               d.kind IN ('SILENCE', 'REMOVE') AS lasts, m.role,
                               b.id AS decider_id, b.handle, b.display_name, n.role AS decider_role
                        FROM decision d
                        JOIN account b ON b.id = d.decided_by
                        LEFT JOIN removal r ON r.id = d.removal_id
                        LEFT JOIN silence s ON s.id = d.silence_id
                        %s
                        WHERE d.case_id = :case
                           OR (d.account_id = :person AND (:desk = 0 OR d.community_id = :desk))
                        ORDER BY d.id DESC LIMIT 20""".formatted(Ranks.JOINED))
                .param("case", seen.id())
                .param("person", person.value())
                .param("desk", seen.desk().key())
                .query((row, number) -> made(authority, row))
                .list();
    }

    private Made made(Authority authority, ResultSet row) throws SQLException {
        Instant until = Columns.instantOrNull(row, "until");
        boolean undone = row.getTimestamp("undone_at") != null;
        AccountCard decider = Columns.card(row, "decider_id", "handle", "display_name");
        Verdict undo = authority.mayUndo(
                row.getBoolean("by_staff"),
                Columns.subject(row, "account_id", "role"),
                Columns.subject(row, "decider_id", "decider_role"));
        return new Made(
                row.getBoolean("here"),
                new Taken(
                        row.getLong("id"),
                        DecisionKind.valueOf(row.getString("kind")),
                        requireNonNull(Cited.of(row.getString("ground"))),
                        row.getString("reason"),
                        decider,
                        Columns.instant(row, "decided_at"),
                        until,
                        undone,
                        row.getBoolean("lasts") && !undone && (until == null || until.isAfter(clock.instant())),
                        !undone && undo.allowed()));
    }
}
