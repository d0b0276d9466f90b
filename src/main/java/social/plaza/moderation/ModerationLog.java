package social.plaza.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
import social.plaza.shared.Cursor;
import social.plaza.shared.PostId;
import social.plaza.shared.Slice;

/**
 * Reads a community's log: all of it for the team; for everybody else what was done, when and under which rule, without
 * names, reasons (people name people in them) and what hidden posts said.
 */
@Component
public class ModerationLog {

    private static final ReviewPolicy POLICY = new ReviewPolicy();

    /** The acts recorded for accounts and the platform, not in a community's log. */
    private static final Set<Act> ELSEWHERE =
            EnumSet.of(Act.APPLICATION_APPROVED, Act.APPLICATION_DECLINED, Act.STANDING_CHANGED, Act.START_RECORDED);

    /** What these say of themselves names nobody. */
    private static final Set<Act> CHANGES = EnumSet.of(Act.RULES_CHANGED, Act.SETTINGS_CHANGED);

    private static final Set<Act> DECISIONS = EnumSet.of(Act.POST_HIDDEN, Act.MEMBER_REMOVED);

    private final JdbcClient jdbc;

    ModerationLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The acts that a community's log can be narrowed to. */
    public static List<Act> acts() {
        return Arrays.stream(Act.values())
                .filter(act -> !ELSEWHERE.contains(act))
                .toList();
    }

    /** The team's own pages are not for others. */
    public void forTeam(Actor reader, Affiliation affiliation) {
        POLICY.canReadAll(reader, affiliation).orRefuse();
    }

    /** One statement; newest first. */
    public Slice<LogEntry> read(
            Actor reader, CommunityView community, Affiliation affiliation, @Nullable Act only, Cursor from) {
        var view = new View(
                reader,
                community,
                affiliation,
                POLICY.canReadAll(reader, affiliation).allowed());
        var entries = jdbc.sql("""
            SELECT e.id, e.act, e.at, e.subject_kind, e.subject_label, e.ground, e.reason, e.undoes,
                   (SELECT u.id FROM audit_entry u WHERE u.undoes = e.id) AS undone_by_entry,
                   d.id AS decision_id, d.post_id, d.decided_by, decider.role AS decider_role,
                   actor.id AS actor_id, actor.handle AS actor_handle, actor.display_name AS actor_name,
                   subject.id AS subject_account, subject.handle AS subject_handle,
                   subject.display_name AS subject_name, member.role AS subject_role
            FROM audit_entry e
            LEFT JOIN decision d ON d.id = e.reference_id
                 AND e.act IN ('POST_HIDDEN', 'POST_RESTORED', 'MEMBER_REMOVED', 'MEMBER_REINSTATED')
            LEFT JOIN account actor ON actor.id = e.actor_id
            LEFT JOIN account subject
                 ON subject.id = CASE WHEN e.subject_kind = 'ACCOUNT' THEN e.subject_id ELSE d.account_id END
            LEFT JOIN membership member ON member.community_id = e.community_id
                 AND member.account_id = subject.id AND member.state = 'ACTIVE'
            LEFT JOIN membership decider ON decider.community_id = e.community_id
                 AND decider.account_id = d.decided_by AND decider.state = 'ACTIVE'
            WHERE e.community_id = :community AND e.id < :before
              AND (CAST(:act AS text) IS NULL OR e.act = :act)
            ORDER BY e.id DESC LIMIT :size""")
                .param("community", community.id().value())
                .param("before", from.id())
                .param("size", Slice.FETCH)
                .param("act", only == null ? null : only.name())
                .query((row, number) -> view.entry(row))
                .list();
        return Slice.of(entries, entry -> Cursor.at(entry.id()));
    }

    /** Who reads, and with that what can be seen. */
    private record View(Actor reader, CommunityView community, Affiliation affiliation, boolean team) {

        LogEntry entry(ResultSet row) throws SQLException {
            Act act = Act.valueOf(row.getString("act"));
            boolean open = team || CHANGES.contains(act);
            boolean undone = row.getObject("undone_by_entry") != null;
            return new LogEntry(
                    row.getLong("id"),
                    act,
                    row.getTimestamp("at").toInstant(),
                    team ? card(row, "actor_id", "actor_handle", "actor_name") : null,
                    team ? card(row, "subject_account", "subject_handle", "subject_name") : null,
                    team ? row.getString("subject_label") : "",
                    Cited.of(row.getString("ground")),
                    open ? row.getString("reason") : "",
                    team ? post(row) : null,
                    team ? row.getObject("decision_id", Long.class) : null,
                    undone,
                    team && !undone && DECISIONS.contains(act) && canUndo(row));
        }

        private boolean canUndo(ResultSet row) throws SQLException {
            return row.getObject("decision_id") != null
                    && POLICY.canUndo(
                                    reader,
                                    affiliation,
                                    community.state(),
                                    subject(row, "subject_account", "subject_role"),
                                    subject(row, "decided_by", "decider_role"))
                            .allowed();
        }

        private static Subject subject(ResultSet row, String id, String role) throws SQLException {
            String title = row.getString(role);
            return new Subject(new AccountId(row.getLong(id)), title == null ? null : Role.valueOf(title));
        }

        private static @Nullable AccountCard card(ResultSet row, String id, String handle, String name)
                throws SQLException {
            return row.getObject(id) == null
                    ? null
                    : new AccountCard(new AccountId(row.getLong(id)), row.getString(handle), row.getString(name));
        }

        private static @Nullable PostId post(ResultSet row) throws SQLException {
            Long id = row.getObject("post_id", Long.class);
            return id == null ? null : new PostId(id);
        }
    }
}
