package social.plaza.moderation;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.account.AccountCard;
import social.plaza.community.Affiliation;
import social.plaza.community.CommunityView;
import social.plaza.community.Role;
import social.plaza.moderation.CaseContext.Earlier;
import social.plaza.moderation.CaseContext.Said;
import social.plaza.moderation.CaseContext.Taken;
import social.plaza.moderation.ReviewPolicy.Subject;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.PostId;
import social.plaza.shared.Verdict;

/** Reads what stands around a case: the thread, the person's past here, what was decided, and what may be. */
@Component
public class CaseContexts {

    private static final int ANSWERS = 3;
    private static final int RECENT = 5;
    private static final int EXCERPT = 140;

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseContexts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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
        Set<String> refusals = new LinkedHashSet<>();
        List<DecisionKind> offers = offers(authority, seen, refusals);
        return new CaseContext(
                only(thread, "OPENING"),
                only(thread, "ANSWERED"),
                at(thread, "ANSWER"),
                about == null ? List.of() : recent(seen, about),
                about == null ? List.of() : earlier(seen, about.id()),
                made.stream().filter(Made::here).map(Made::taken).toList(),
                made.stream().filter(one -> !one.here()).map(Made::taken).toList(),
                offers,
                List.copyOf(refusals));
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
                card(row, "account_id", "handle", "display_name"),
                row.getTimestamp("deleted_at") == null ? row.getString("body") : null,
                row.getBoolean("hidden"),
                row.getTimestamp("created_at").toInstant());
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
                        row.getTimestamp("opened_at").toInstant()))
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
                        LEFT JOIN membership m ON m.community_id = d.community_id AND m.account_id = d.account_id
                             AND m.state = 'ACTIVE'
                        LEFT JOIN membership n ON n.community_id = d.community_id AND n.account_id = d.decided_by
                             AND n.state = 'ACTIVE'
                        WHERE d.case_id = :case
                           OR (d.account_id = :person AND (:desk = 0 OR d.community_id = :desk))
                        ORDER BY d.id DESC LIMIT 20""")
                .param("case", seen.id())
                .param("person", person.value())
                .param("desk", seen.desk().key())
                .query((row, number) -> made(authority, row))
                .list();
    }

    private Made made(Authority authority, ResultSet row) throws SQLException {
        Timestamp ends = row.getTimestamp("until");
        Instant until = ends == null ? null : ends.toInstant();
        boolean undone = row.getTimestamp("undone_at") != null;
        AccountCard decider = card(row, "decider_id", "handle", "display_name");
        Verdict undo = authority.mayUndo(
                row.getBoolean("by_staff"),
                new Subject(new AccountId(row.getLong("account_id")), role(row, "role")),
                new Subject(decider.id(), role(row, "decider_role")));
        return new Made(
                row.getBoolean("here"),
                new Taken(
                        row.getLong("id"),
                        DecisionKind.valueOf(row.getString("kind")),
                        requireNonNull(Cited.of(row.getString("ground"))),
                        row.getString("reason"),
                        decider,
                        row.getTimestamp("decided_at").toInstant(),
                        until,
                        undone,
                        row.getBoolean("lasts") && !undone && (until == null || until.isAfter(clock.instant())),
                        !undone && undo.allowed()));
    }

    /**
     * What stands already is not offered again.
     *
     * @param belonging state of the person's membership in the place; null for none ever
     */
    private record Standing(
            @Nullable Role role,
            @Nullable String belonging,
            boolean silenced,
            boolean hidden,
            boolean locked,
            @Nullable AccountId opener,
            @Nullable Role openerRole) {

        boolean takes(DecisionKind kind, CaseView seen) {
            return switch (kind) {
                case HIDE -> seen.post() && !seen.gone() && !hidden;
                case LOCK -> seen.post() && opener != null && !locked;
                case WARN -> true;
                case SILENCE -> belonging != null && !belonging.equals("REMOVED") && !silenced;
                case REMOVE -> belonging != null && !belonging.equals("REMOVED");
            };
        }
    }

    private List<DecisionKind> offers(Authority authority, CaseView seen, Set<String> refusals) {
        AccountCard about = seen.about();
        if (about == null) {
            return List.of();
        }
        CommunityView place = seen.place();
        Standing standing = standing(seen, about.id());
        List<DecisionKind> offers = new ArrayList<>();
        for (DecisionKind kind : DecisionKind.values()) {
            if (standing.takes(kind, seen)) {
                AccountId opener = standing.opener();
                Subject subject = kind == DecisionKind.LOCK && opener != null
                        ? new Subject(opener, standing.openerRole())
                        : new Subject(about.id(), standing.role());
                switch (authority.mayTake(kind, subject, place == null ? null : place.id())) {
                    case Verdict.Allowed() -> offers.add(kind);
                    case Verdict.Denied(String reason) -> refusals.add(reason);
                }
            }
        }
        return List.copyOf(offers);
    }

    private Standing standing(CaseView seen, AccountId person) {
        CommunityView place = seen.place();
        return jdbc.sql("""
                        SELECT CASE WHEN m.state = 'ACTIVE' THEN m.role END AS role, m.state AS belonging,
                               o.author_id AS opener, om.role AS opener_role,
                               EXISTS (SELECT FROM silence s WHERE s.community_id = :place AND s.account_id = :person
                                       AND s.ended_at IS NULL AND s.until > :now) AS silenced,
                               EXISTS (SELECT FROM hiding h WHERE h.post_id = p.id AND h.ended_at IS NULL
                                       AND h.removal_id IS NULL) AS hidden,
                               EXISTS (SELECT FROM thread_lock t WHERE t.conversation_id = p.conversation_id
                                       AND t.ended_at IS NULL) AS locked
                        FROM (SELECT CAST(:person AS bigint) AS id) person
                        LEFT JOIN membership m ON m.community_id = :place AND m.account_id = person.id
                        LEFT JOIN post p ON :post AND p.id = :subject
                        LEFT JOIN post o ON o.id = p.conversation_id AND o.deleted_at IS NULL
                        LEFT JOIN membership om ON om.community_id = :place AND om.account_id = o.author_id
                             AND om.state = 'ACTIVE'""")
                .param("person", person.value())
                .param("place", place == null ? 0 : place.id().value())
                .param("post", seen.post())
                .param("subject", seen.subject())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> {
                    Long opener = row.getObject("opener", Long.class);
                    return new Standing(
                            role(row, "role"),
                            row.getString("belonging"),
                            row.getBoolean("silenced"),
                            row.getBoolean("hidden"),
                            row.getBoolean("locked"),
                            opener == null ? null : new AccountId(opener),
                            role(row, "opener_role"));
                })
                .single();
    }

    private static @Nullable Role role(ResultSet row, String column) throws SQLException {
        String role = row.getString(column);
        return role == null ? null : Role.valueOf(role);
    }

    private static AccountCard card(ResultSet row, String id, String handle, String name) throws SQLException {
        return new AccountCard(new AccountId(row.getLong(id)), row.getString(handle), row.getString(name));
    }
}
