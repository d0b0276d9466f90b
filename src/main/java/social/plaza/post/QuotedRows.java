package social.plaza.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import social.plaza.community.Theme;
import social.plaza.shared.PostId;

/**
 * The part of a post's row that tells of the post it quotes. What the viewer may not read, or was said by somebody with
 * whom a block stands, is not there; what is hidden is in no card, not even its author's. What was said in a community is
 * read only for a card that stands there too.
 */
final class QuotedRows {

    static final String COLUMNS = """
            , p.quote_of_id, p.quotes, quoted.id AS quoted_id, quoted.handle AS quoted_handle,
            quoted.display_name AS quoted_name, quoted.body AS quoted_body, quoted.created_at AS quoted_at,
            quoted.slug AS quoted_slug, quoted.community AS quoted_community, quoted.theme AS quoted_theme
            """;

    /** Over the quoting {@code post p}, with the parameters of {@link Visibility}. */
    static final String JOIN = """
            CROSS JOIN LATERAL (SELECT p.quote_of_id AS id, p.community_id AS place) quoting
            LEFT JOIN LATERAL (
                SELECT p.id, p.created_at, c.slug, c.name AS community, c.theme, near.handle, near.display_name, near.body
                FROM post p
                JOIN account a ON a.id = p.author_id
                LEFT JOIN community c ON c.id = p.community_id
                LEFT JOIN LATERAL (SELECT a.handle, a.display_name, p.body) near
                    ON p.community_id IS NULL OR p.community_id = quoting.place
                WHERE p.id = quoting.id AND NOT p.hidden
                  AND NOT EXISTS (SELECT 1 FROM block WHERE blocker_id = :viewer AND blocked_id = a.id)
                  AND NOT EXISTS (SELECT 1 FROM block WHERE blocker_id = a.id AND blocked_id = :viewer)
                  AND %s) quoted ON true
            """.formatted(Visibility.SQL);

    private QuotedRows() {}

    /** Null where the row's post quotes none. */
    static @Nullable Quoted quoted(ResultSet row) throws SQLException {
        if (row.getObject("quote_of_id") == null) {
            return null;
        }
        long id = row.getLong("quoted_id");
        return row.wasNull() ? Quoted.GONE : new Quoted(new PostId(id), place(row), said(row));
    }

    private static PostView.@Nullable Place place(ResultSet row) throws SQLException {
        String slug = row.getString("quoted_slug");
        return slug == null
                ? null
                : new PostView.Place(
                        slug, row.getString("quoted_community"), Theme.valueOf(row.getString("quoted_theme")));
    }

    private static Quoted.@Nullable Said said(ResultSet row) throws SQLException {
        String body = row.getString("quoted_body");
        return body == null
                ? null
                : new Quoted.Said(
                        row.getString("quoted_handle"),
                        row.getString("quoted_name"),
                        Segment.of(body),
                        row.getObject("quoted_at", OffsetDateTime.class).toInstant());
    }
}
