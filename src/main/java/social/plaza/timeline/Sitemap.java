package social.plaza.timeline;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.post.PostReading;
import social.plaza.shared.Actor;

/** The pages that search engines are told of: what a guest may read, and only the newest of what there is much of. */
@Component
@Transactional(readOnly = true)
public class Sitemap {

    /** One file may name 50,000 pages. */
    private static final int MOST = 20_000;

    private final PostReading posts;
    private final JdbcClient jdbc;

    Sitemap(PostReading posts, JdbcClient jdbc) {
        this.posts = posts;
        this.jdbc = jdbc;
    }

    /** Paths of the largest communities and of the newest conversations. */
    public List<String> paths() {
        List<String> communities = jdbc.sql("""
                        SELECT '/communities/' || slug FROM community ORDER BY members DESC, id DESC LIMIT ?""")
                .param(MOST)
                .query((row, number) -> row.getString(1))
                .list();
        Stream<String> conversations = posts.newestIds(Actor.GUEST, Timelines.beginnings(), MOST).stream()
                .map(id -> "/posts/" + id);
        return Stream.concat(communities.stream(), conversations).toList();
    }
}
