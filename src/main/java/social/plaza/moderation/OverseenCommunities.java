package social.plaza.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.community.CommunityView;
import social.plaza.community.Theme;
import social.plaza.media.ImageId;
import social.plaza.shared.Actor;
import social.plaza.shared.Cursor;
import social.plaza.shared.Slice;

/** Finds communities for platform staff, archived and frozen ones too, with the number of cases that wait at their desks. */
@Component
public class OverseenCommunities {

    private static final ReviewPolicy POLICY = new ReviewPolicy();

    private final JdbcClient jdbc;

    OverseenCommunities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A community as staff look it up.
     *
     * @param waiting open cases of its team
     */
    public record Row(
            long id,
            String slug,
            String name,
            Theme theme,
            @Nullable ImageId emblem,
            CommunityView.State state,
            int members,
            int waiting) {}

    /**
     * The largest first. One statement.
     *
     * @param words a part of the name or the address; empty for all
     */
    public Slice<Row> find(Actor reader, String words, Cursor from) {
        POLICY.canReadPlatform(reader).orNotFound();
        return Slice.of(
                jdbc.sql("""
                                SELECT c.id, c.slug, c.name, c.theme, c.emblem, c.state, c.members,
                                       (SELECT count(*) FROM review_case k
                                        WHERE coalesce(k.community_id, 0) = c.id AND k.state = 'OPEN') AS waiting
                                FROM community c
                                WHERE (c.members, c.id) < (:members, :id)
                                  AND (fold(c.name) LIKE fold(:words) OR c.slug LIKE lower(:words))
                                ORDER BY c.members DESC, c.id DESC LIMIT :size""")
                        .param("members", from.sort())
                        .param("id", from.id())
                        .param("words", "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                        .param("size", Slice.FETCH)
                        .query(OverseenCommunities::row)
                        .list(),
                row -> new Cursor(row.members(), row.id()));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("name"),
                Theme.valueOf(row.getString("theme")),
                ImageId.read(row, "emblem"),
                CommunityView.State.valueOf(row.getString("state")),
                row.getInt("members"),
                row.getInt("waiting"));
    }
}
