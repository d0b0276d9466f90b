package social.plaza.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.media.ImageId;
import social.plaza.shared.Actor;
import social.plaza.shared.Cursor;
import social.plaza.shared.PostId;
import social.plaza.shared.Slice;

/** Who showed a post once more, as far as the viewer may see it by them. */
@Component
@Transactional(readOnly = true)
public class Reposters {

    /** One of them. */
    public record Reposter(
            String handle, String displayName, @Nullable ImageId avatar, Instant at) {}

    private record Row(long id, Reposter reposter) {}

    private final JdbcClient jdbc;

    Reposters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page, newest first. */
    public Slice<Reposter> of(Actor viewer, PostId post, Cursor before) {
        Slice<Row> page = Slice.of(
                jdbc.sql("""
                                SELECT r.id, whose.handle, whose.display_name, whose.avatar, r.at
                                FROM repost r
                                JOIN post p ON p.id = r.post_id
                                JOIN account a ON a.id = p.author_id
                                JOIN account whose ON whose.id = r.account_id
                                WHERE r.post_id = :post AND r.id < :before AND %s
                                ORDER BY r.id DESC LIMIT :limit""".formatted(Visibility.OF_REPOST))
                        .params(Visibility.viewer(viewer))
                        .param("post", post.value())
                        .param("before", before.id())
                        .param("limit", Slice.FETCH)
                        .query((row, number) -> new Row(
                                row.getLong("id"),
                                new Reposter(
                                        row.getString("handle"),
                                        row.getString("display_name"),
                                        ImageId.read(row, "avatar"),
                                        row.getTimestamp("at").toInstant())))
                        .list(),
                row -> Cursor.at(row.id()));
        return new Slice<>(page.items().stream().map(Row::reposter).toList(), page.next());
    }
}
