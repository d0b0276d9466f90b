package social.plaza.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import social.plaza.audit.Act;
import social.plaza.community.Affiliation;
import social.plaza.community.CommunityView;
import social.plaza.community.Role;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.PostId;

/**
 * Who reads a log, and with that what can be seen of its entries.
 *
 * @param community null for the platform's log, and so is the affiliation
 * @param all names, reasons and words
 * @param team who of the team acted
 */
record LogSight(
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
                Columns.instant(row, "at"),
                showsActor(row) ? Columns.cardOrNull(row, "actor_id", "actor_handle", "actor_name") : null,
                showsSubject(act) ? Columns.cardOrNull(row, "subject_account", "subject_handle", "subject_name") : null,
                all ? row.getString("subject_label") : "",
                ground,
                Cited.of(ground),
                all || Recorded.CHANGES.contains(act) ? row.getString("reason") : "",
                all ? post(row) : null,
                all ? number(row, "decision_id") : null,
                all ? kind(row) : null,
                all && canOpenCase(row) ? number(row, "case_id") : null,
                community == null ? place(row) : null,
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
        boolean onThemselves =
                row.getString("subject_kind").equals("ACCOUNT") && row.getLong("subject_id") == row.getLong("actor_id");
        return !onThemselves && !row.getBoolean("actor_staff") && !row.getBoolean("by_staff");
    }

    private boolean showsSubject(Act act) {
        return all && !Recorded.REPORTERS.contains(act);
    }

    /** As {@link CaseSight} shows them. */
    private boolean canOpenCase(ResultSet row) throws SQLException {
        Long account = number(row, "case_account");
        if (affiliation == null || account == null) {
            return true;
        }
        Role role = Columns.role(row, "subject_role");
        boolean lower = affiliation.staff()
                || role == null
                || role == Role.MEMBER
                || (role == Role.MODERATOR && affiliation.rank() == Role.ADMIN);
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
                                Columns.subject(row, "subject_account", "subject_role"),
                                Columns.subject(row, "decided_by", "decider_role"))
                        .allowed();
    }

    private static @Nullable DecisionKind kind(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return kind == null ? null : DecisionKind.valueOf(kind);
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

    private static @Nullable PostId post(ResultSet row) throws SQLException {
        return row.getString("subject_kind").equals("POST") ? new PostId(row.getLong("subject_id")) : null;
    }

    private static LogEntry.@Nullable Place place(ResultSet row) throws SQLException {
        String slug = row.getString("place_slug");
        return slug == null ? null : new LogEntry.Place(slug, row.getString("place_name"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }
}
