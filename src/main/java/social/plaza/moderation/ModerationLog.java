package social.plaza.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.account.AccountCard;
import social.plaza.audit.Act;
import social.plaza.community.Affiliation;
import social.plaza.community.CommunityView;
import social.plaza.community.Role;
import social.plaza.moderation.ReviewPolicy.Subject;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Cursor;
import social.plaza.shared.PostId;
import social.plaza.shared.Slice;

/**
 * Reads the logs. A community's: all of it for the team; for everybody else what was done, when and under which rule,
 * without names, reasons (people name people in them) and what hidden posts said. The platform's: all of it for staff.
 */
@Component
public class ModerationLog {

    private static final ReviewPolicy POLICY = new ReviewPolicy();

    /** Entries of an export that are held at once. */
    private static final int BATCH = 500;

    private final JdbcClient jdbc;

    ModerationLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The acts that a community's log can be narrowed to. */
    public static List<Act> acts() {
        return Recorded.inCommunities();
    }

    /** The acts that the platform's log can be narrowed to. */
    public static List<Act> actsOfPlatform() {
        return Recorded.onPlatform();
    }

    /** The team's own pages are not for others. */
    public void forTeam(Actor reader, Affiliation affiliation) {
        POLICY.canReadAll(reader, affiliation).orRefuse();
    }

    public boolean readsAll(Actor reader, Affiliation affiliation) {
        return POLICY.canReadAll(reader, affiliation).allowed();
    }

    /** One statement; newest first. */
    public Slice<LogEntry> read(
            Actor reader, CommunityView community, Affiliation affiliation, LogFilter filter, Cursor from) {
        return slice(of(reader, community, affiliation, filter), from);
    }

    /** Every entry there is, newest first. Nothing is held open between batches: who reads slowly keeps nobody waiting. */
    public Stream<LogEntry> readAll(Actor reader, CommunityView community, Affiliation affiliation, LogFilter filter) {
        return all(of(reader, community, affiliation, filter));
    }

    /** The platform's own log, for staff. One statement; newest first. */
    public Slice<LogEntry> readPlatform(Actor reader, LogFilter filter, Cursor from) {
        return slice(ofPlatform(reader, filter), from);
    }

    /** Every entry of the platform's own log, newest first. */
    public Stream<LogEntry> readAllOfPlatform(Actor reader, LogFilter filter) {
        return all(ofPlatform(reader, filter));
    }

    private static View of(Actor reader, CommunityView community, Affiliation affiliation, LogFilter filter) {
        boolean all = POLICY.canReadAll(reader, affiliation).allowed();
        return new View(
                reader,
                community,
                affiliation,
                all ? filter : filter.withoutNames(),
                all,
                all || community.logNamesTeam());
    }

    private static View ofPlatform(Actor reader, LogFilter filter) {
        POLICY.canReadPlatform(reader).orNotFound();
        return new View(reader, null, null, filter, true, true);
    }

    private Slice<LogEntry> slice(View view, Cursor from) {
        return Slice.of(entries(view, from.id(), Slice.FETCH), entry -> Cursor.at(entry.id()));
    }

    private Stream<LogEntry> all(View view) {
        return Stream.iterate(
                        entries(view, Cursor.TOP.id(), BATCH),
                        batch -> !batch.isEmpty(),
                        batch -> batch.size() < BATCH
                                ? List.of()
                                : entries(view, batch.getLast().id(), BATCH))
                .flatMap(List::stream);
    }

    private List<LogEntry> entries(View view, long before, int size) {
        CommunityView community = view.community();
        CommunityId place = community == null ? null : community.id();
        return new LogQuery(place, view.filter(), before, size)
                .on(jdbc)
                .query((row, _) -> view.entry(row))
                .list();
    }

    /**
     * Who reads, and with that what can be seen.
     *
     * @param community null for the platform's log, and so is the affiliation
     * @param all names, reasons and words
     * @param team who of the team acted
     */
    private record View(
            Actor reader,
            @Nullable CommunityView community,
            @Nullable Affiliation affiliation,
            LogFilter filter,
            boolean all,
            boolean team) {

        LogEntry entry(ResultSet row) throws SQLException {
            Act act = Act.valueOf(row.getString("act"));
            boolean undone = row.getBoolean("undone");
            String ground = row.getString("ground");
            return new LogEntry(
                    row.getLong("id"),
                    row.getLong("sequence"),
                    act,
                    row.getTimestamp("at").toInstant(),
                    showsActor(row) ? card(row, "actor_id", "actor_handle", "actor_name") : null,
                    showsSubject(act) ? card(row, "subject_account", "subject_handle", "subject_name") : null,
                    all ? row.getString("subject_label") : "",
                    ground,
                    Cited.of(ground),
                    all || Recorded.CHANGES.contains(act) ? row.getString("reason") : "",
                    all ? post(row) : null,
                    all ? number(row, "decision_id") : null,
                    all ? kind(row) : null,
                    all && canOpenCase(row) ? number(row, "case_id") : null,
                    number(row, "undoes"),
                    undone,
                    row.getBoolean("lapsed"),
                    !undone && Recorded.TAKEN.contains(act) && canUndo(row),
                    all ? sealed(row) : null);
        }

        /** Who acted on themselves is who it is about; staff and what they decide have no names outside. */
        private boolean showsActor(ResultSet row) throws SQLException {
            if (all || !team) {
                return all;
            }
            boolean onThemselves = row.getString("subject_kind").equals("ACCOUNT")
                    && row.getLong("subject_id") == row.getLong("actor_id");
            return !onThemselves && !row.getBoolean("actor_staff") && !row.getBoolean("by_staff");
        }

        private boolean showsSubject(Act act) {
            return all && !Recorded.REPORTERS.contains(act);
        }

        /** As {@link Cases} shows them. */
        private boolean canOpenCase(ResultSet row) throws SQLException {
            Long account = number(row, "case_account");
            if (affiliation == null || account == null) {
                return true;
            }
            String role = row.getString("subject_role");
            boolean lower = role == null
                    || Role.valueOf(role) == Role.MEMBER
                    || (Role.valueOf(role) == Role.MODERATOR && affiliation.rank() == Role.ADMIN);
            return lower && !reader.is(new AccountId(account));
        }

        private boolean canUndo(ResultSet row) throws SQLException {
            return all
                    && affiliation != null
                    && community != null
                    && row.getObject("decision_id") != null
                    && new Authority.OfTeam(reader, affiliation, community.state())
                            .mayUndo(
                                    row.getBoolean("by_staff"),
                                    subject(row, "subject_account", "subject_role"),
                                    subject(row, "decided_by", "decider_role"))
                            .allowed();
        }

        private static @Nullable DecisionKind kind(ResultSet row) throws SQLException {
            String kind = row.getString("kind");
            return kind == null ? null : DecisionKind.valueOf(kind);
        }

        private static Subject subject(ResultSet row, String id, String role) throws SQLException {
            String title = row.getString(role);
            return new Subject(new AccountId(row.getLong(id)), title == null ? null : Role.valueOf(title));
        }

        private static LogEntry.Sealed sealed(ResultSet row) throws SQLException {
            return new LogEntry.Sealed(
                    number(row, "community_id"),
                    number(row, "actor_id"),
                    row.getString("subject_kind"),
                    row.getLong("subject_id"),
                    number(row, "reference_id"),
                    HexFormat.of().formatHex(row.getBytes("previous_hash")),
                    HexFormat.of().formatHex(row.getBytes("hash")));
        }

        private static @Nullable AccountCard card(ResultSet row, String id, String handle, String name)
                throws SQLException {
            return row.getObject(handle) == null
                    ? null
                    : new AccountCard(new AccountId(row.getLong(id)), row.getString(handle), row.getString(name));
        }

        private static @Nullable PostId post(ResultSet row) throws SQLException {
            return row.getString("subject_kind").equals("POST") ? new PostId(row.getLong("subject_id")) : null;
        }

        private static @Nullable Long number(ResultSet row, String column) throws SQLException {
            return row.getObject(column, Long.class);
        }
    }
}
