package social.plaza.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.community.Role;
import social.plaza.media.ImageId;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Cursor;
import social.plaza.shared.Slice;

/** Who belongs to a community, for everybody to read: the team apart, members newest first. */
@Component
public class MemberList {

    /** More moderators than this are not shown beside each other. */
    private static final int MOST_IN_TEAM = 100;

    private static final String COLUMNS = """
            SELECT a.id, a.handle, a.display_name, a.avatar, a.protected, a.standing <> 'GOOD' AS restrained, m.role, m.joined_at
            FROM membership m JOIN account a ON a.id = m.account_id
            WHERE m.community_id = :community AND m.state = 'ACTIVE'
            """;

    private final JdbcClient jdbc;

    MemberList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A member as others see it.
     *
     * @param powers whether a role's powers are in force
     */
    public record Member(
            AccountId id,
            String handle,
            String displayName,
            @Nullable ImageId avatar,
            Role role,
            boolean powers,
            Instant joinedAt) {

        public boolean leads() {
            return role != Role.MEMBER;
        }
    }

    /** The admin, then the moderators; one statement. */
    public List<Member> team(CommunityId community) {
        return jdbc.sql(COLUMNS + "AND m.role <> 'MEMBER' ORDER BY m.role <> 'ADMIN', lower(a.handle) LIMIT :fetch")
                .param("community", community.value())
                .param("fetch", MOST_IN_TEAM)
                .query((row, _) -> member(row))
                .list();
    }

    /** One page of the list, with the team apart before its beginning. */
    public record Page(List<Member> team, Slice<Member> members) {}

    /**
     * One page of all members, or of those whose handle or name holds what is sought, in one statement.
     *
     * @param sought empty for all; a search does not set the team apart
     */
    public Page page(CommunityId community, String sought, Cursor before) {
        String words = sought.strip().toLowerCase(Locale.ROOT);
        boolean all = words.isEmpty();
        String pattern = '%' + escaped(words.startsWith("@") ? words.substring(1) : words) + '%';
        List<Member> rows = jdbc.sql("(" + COLUMNS + """
                        AND :first AND m.role <> 'MEMBER' ORDER BY m.role <> 'ADMIN', lower(a.handle) LIMIT :team)
                        UNION ALL (""" + COLUMNS + """
                        AND (m.joined_at, m.account_id) < (:joined, :account)
                        AND CASE WHEN :all THEN m.role = 'MEMBER'
                                 ELSE a.handle_key LIKE :pattern OR lower(a.display_name) LIKE :pattern END
                        ORDER BY m.joined_at DESC, m.account_id DESC LIMIT :fetch)""")
                .param("community", community.value())
                .param("first", all && before.equals(Cursor.TOP))
                .param("team", MOST_IN_TEAM)
                .param("joined", Timestamp.from(at(before)))
                .param("account", before.id())
                .param("all", all)
                .param("pattern", pattern)
                .param("fetch", Slice.FETCH)
                .query((row, _) -> member(row))
                .list();
        List<Member> team = all ? rows.stream().filter(Member::leads).toList() : List.of();
        return new Page(team, Slice.of(rows.subList(team.size(), rows.size()), MemberList::cursor));
    }

    private static Cursor cursor(Member member) {
        return new Cursor(
                ChronoUnit.MICROS.between(Instant.EPOCH, member.joinedAt()),
                member.id().value());
    }

    /** Nobody joins after the year 9999, which PostgreSQL and Java both know; nor did anybody before 1970. */
    private static Instant at(Cursor before) {
        long latest = 253_402_300_799_000_000L;
        return Instant.EPOCH.plus(Math.clamp(before.sort(), 0, latest), ChronoUnit.MICROS);
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_")
                .replace("\0", "");
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                new AccountId(row.getLong("id")),
                row.getString("handle"),
                row.getString("display_name"),
                ImageId.read(row, "avatar"),
                Role.valueOf(row.getString("role")),
                !row.getBoolean("protected") && !row.getBoolean("restrained"),
                row.getTimestamp("joined_at").toInstant());
    }
}
