package social.plaza.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.community.Checklist;
import social.plaza.community.Cover;
import social.plaza.community.Pictures;
import social.plaza.community.Role;
import social.plaza.community.Theme;
import social.plaza.media.ImageId;
import social.plaza.post.Composer.Target;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;

/** Reads the communities and people that stand around the posts of a page, each list in one statement. */
@Component
@Transactional(readOnly = true)
public class Places {

    private static final int MOST = 200;
    private static final int FACES = 5;

    private static final String STRANGE = """
            SELECT c.id, c.slug, c.name, c.purpose, c.theme, c.cover, c.emblem, c.banner, c.members,
                   c.membership_policy = 'RESTRICTED' AS restricted, c.language = :language AS spoken
            FROM community c
            WHERE c.state = 'ACTIVE' AND NOT EXISTS (
                SELECT 1 FROM membership m
                WHERE m.community_id = c.id AND m.account_id = :viewer AND m.state = 'ACTIVE')
            AND NOT EXISTS (
                SELECT 1 FROM removal r
                WHERE r.community_id = c.id AND r.account_id = :viewer AND r.ended_at IS NULL)
            """;

    /** A community in a list. */
    public record Place(
            String slug,
            String name,
            String purpose,
            Theme theme,
            Cover cover,
            Pictures pictures,
            int members,
            boolean restricted) {}

    /**
     * What stands around the posts of one community.
     *
     * @param faces who came last
     * @param targets the communities that the viewer may post to
     * @param spoke when the viewer last posted there in slow mode, null for never
     * @param facts what has been done to set it up
     */
    public record Around(
            List<Person> team,
            List<Person> faces,
            List<Target> targets,
            int pendingRequests,
            @Nullable Instant spoke,
            Checklist.Facts facts) {}

    /** Somebody who belongs to a community. */
    public record Person(
            String handle, String displayName, @Nullable ImageId avatar, Role role) {}

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that the viewer belongs to, by name. */
    public List<Place> own(Actor viewer) {
        return jdbc.sql("""
                        SELECT c.slug, c.name, c.purpose, c.theme, c.cover, c.emblem, c.banner, c.members, c.membership_policy = 'RESTRICTED' AS restricted
                        FROM membership m JOIN community c ON c.id = m.community_id
                        WHERE m.account_id = ? AND m.state = 'ACTIVE' ORDER BY lower(c.name), c.id LIMIT ?""")
                .params(viewer.account().value(), MOST)
                .query(Places::place)
                .list();
    }

    /** The largest that live, in the reader's language first, without those the viewer belongs to or was removed from. */
    public List<Place> toDiscover(Actor viewer, String language, int most) {
        return jdbc.sql("""
                        WITH own AS MATERIALIZED (%s AND c.language = :language ORDER BY c.members DESC, c.id DESC LIMIT :most)
                        SELECT * FROM own
                        UNION ALL
                        (%s AND c.language <> :language AND (SELECT count(*) FROM own) < :most
                         ORDER BY c.members DESC, c.id DESC LIMIT :most)
                        ORDER BY spoken DESC, members DESC, id DESC LIMIT :most""".formatted(STRANGE, STRANGE))
                .param("viewer", id(viewer))
                .param("language", language)
                .param("most", most)
                .query(Places::place)
                .list();
    }

    /** In one statement, whatever the page shows of it. */
    public Around around(Actor viewer, CommunityId community) {
        List<Row> rows = jdbc.sql("""
                        (SELECT 'team' AS kind, a.handle AS address, a.display_name AS name, a.avatar, m.role, 0 AS number
                         FROM membership m JOIN account a ON a.id = m.account_id
                         WHERE m.community_id = :community AND m.role <> 'MEMBER' AND m.state = 'ACTIVE'
                         ORDER BY m.role, m.joined_at, a.id LIMIT :most)
                        UNION ALL
                        (SELECT 'face', a.handle, a.display_name, a.avatar, m.role, 0
                         FROM membership m JOIN account a ON a.id = m.account_id
                         WHERE m.community_id = :community AND m.state = 'ACTIVE'
                         ORDER BY m.joined_at DESC, m.account_id DESC LIMIT :faces)
                        UNION ALL
                        (SELECT 'target', c.slug, c.name, NULL, m.role, 0
                         FROM membership m JOIN community c ON c.id = m.community_id
                         WHERE m.account_id = :viewer AND m.state = 'ACTIVE' AND c.state = 'ACTIVE'
                           AND (NOT c.team_begins OR m.role <> 'MEMBER')
                         ORDER BY lower(c.name), c.id LIMIT :most)
                        UNION ALL
                        SELECT 'requests', '', '', NULL, 'MEMBER', count(*)::int FROM join_request
                        WHERE community_id = :community AND state = 'PENDING'
                        UNION ALL
                        SELECT 'spoke', (extract(epoch FROM last_at) * 1000000)::bigint::text, '', NULL, 'MEMBER', 0
                        FROM slow_step WHERE community_id = :community AND account_id = :viewer
                        UNION ALL
                        SELECT 'facts', '', '', NULL, 'MEMBER',
                               (c.checklist_dismissed_at IS NOT NULL)::int * 1 + c.theme_chosen::int * 2
                               + EXISTS (SELECT FROM invitation WHERE community_id = c.id)::int * 4
                               + (EXISTS (SELECT FROM membership WHERE community_id = c.id AND role = 'MODERATOR')
                                  OR EXISTS (SELECT FROM role_offer WHERE community_id = c.id))::int * 8
                               + EXISTS (SELECT FROM post WHERE community_id = c.id AND deleted_at IS NULL)::int * 16
                        FROM community c WHERE c.id = :community""")
                .param("community", community.value())
                .param("viewer", id(viewer))
                .param("faces", FACES)
                .param("most", MOST)
                .query(Places::row)
                .list();
        return new Around(
                people(rows, "team"),
                people(rows, "face"),
                rows.stream()
                        .filter(row -> row.kind().equals("target"))
                        .map(row -> new Target(row.address(), row.name(), row.role() == Role.ADMIN))
                        .toList(),
                number(rows, "requests"),
                rows.stream()
                        .filter(row -> row.kind().equals("spoke"))
                        .map(row -> Instant.EPOCH.plus(Long.parseLong(row.address()), ChronoUnit.MICROS))
                        .findFirst()
                        .orElse(null),
                facts(number(rows, "facts")));
    }

    private record Row(
            String kind,
            String address,
            String name,
            @Nullable ImageId avatar,
            Role role,
            int number) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("kind"),
                row.getString("address"),
                row.getString("name"),
                ImageId.read(row, "avatar"),
                Role.valueOf(row.getString("role")),
                row.getInt("number"));
    }

    private static int number(List<Row> rows, String kind) {
        return rows.stream()
                .filter(row -> row.kind().equals(kind))
                .mapToInt(Row::number)
                .sum();
    }

    private static Checklist.Facts facts(int bits) {
        return new Checklist.Facts(
                (bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0, (bits & 16) != 0);
    }

    private static List<Person> people(List<Row> rows, String kind) {
        return rows.stream()
                .filter(row -> row.kind().equals(kind))
                .map(row -> new Person(row.address(), row.name(), row.avatar(), row.role()))
                .toList();
    }

    private static long id(Actor viewer) {
        return viewer.guest() ? 0 : viewer.account().value();
    }

    static Place place(ResultSet row, int number) throws SQLException {
        return new Place(
                row.getString("slug"),
                row.getString("name"),
                row.getString("purpose"),
                Theme.valueOf(row.getString("theme")),
                Cover.valueOf(row.getString("cover")),
                Pictures.read(row),
                row.getInt("members"),
                row.getBoolean("restricted"));
    }
}
