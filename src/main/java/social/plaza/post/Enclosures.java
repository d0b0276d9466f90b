package social.plaza.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.shared.Actor;
import social.plaza.shared.PostId;

/** Reads what posts hold beside their words, for pages on which somebody has been shown the words. */
@Component
@Transactional(readOnly = true)
public class Enclosures {

    /** More columns over {@code post p}, for a list that is read in one statement. */
    public static final String COLUMNS = PostImages.COLUMN + """
            , (SELECT array_agg(text ORDER BY position) FROM poll_option WHERE post_id = p.id) AS options""";

    /** Of several posts. */
    public record Found(Map<PostId, Enclosed> enclosed) {

        public Enclosed of(PostId post) {
            return enclosed.getOrDefault(post, Enclosed.NOTHING);
        }

        public Enclosed of(long post) {
            return of(new PostId(post));
        }
    }

    private final JdbcClient jdbc;

    Enclosures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One statement. Pictures are handed out to who may read the post alone; to others their descriptions tell of them. */
    public Found of(Actor reader, Collection<PostId> posts) {
        Map<PostId, Enclosed> found = new HashMap<>();
        jdbc.sql("SELECT p.id, (" + Visibility.SQL + ") AS seen, " + COLUMNS
                        + " FROM post p JOIN account a ON a.id = p.author_id WHERE p.id = ANY (:posts)")
                .params(Visibility.viewer(reader))
                .param("posts", posts.stream().map(PostId::value).toArray(Long[]::new))
                .query((row, _) -> found.put(new PostId(row.getLong("id")), read(row, row.getBoolean("seen"))))
                .list();
        return new Found(found);
    }

    /** Of the {@link #COLUMNS}; whether the reader may see the pictures is for the caller to know. */
    public static Enclosed read(ResultSet row, boolean seen) throws SQLException {
        return new Enclosed(
                PostImages.read(row),
                seen,
                row.getArray("options") == null
                        ? List.of()
                        : List.of((String[]) row.getArray("options").getArray()));
    }
}
