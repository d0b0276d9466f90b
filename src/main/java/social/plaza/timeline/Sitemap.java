package social.plaza.timeline;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.community.TopicLink;
import social.plaza.post.PostReading;
import social.plaza.shared.Actor;

/** The pages that search engines are told of: what a guest may read, and only the newest of what there is much of. */
@Component
@Transactional(readOnly = true)
public class Sitemap {

    /** One file may name 50,000 pages. */
    private static final int MOST = 20_000;

    private static final int MOST_TOPICS = 5_000;

    private final PostReading posts;
    private final JdbcClient jdbc;

    Sitemap(PostReading posts, JdbcClient jdbc) {
        this.posts = posts;
        this.jdbc = jdbc;
    }

    private record Listed(String path, List<String> topics) {}

    /** Paths of the largest communities with their topics, and of the newest conversations. */
    public List<String> paths() {
        List<Listed> communities = jdbc.sql("""
                        SELECT '/communities/' || slug AS path, topics FROM community
                        ORDER BY members DESC, id DESC LIMIT ?""")
                .param(MOST)
                .query((row, number) -> new Listed(row.getString("path"), List.of((String[])
                        row.getArray("topics").getArray())))
                .list();
        Stream<String> topics = communities.stream()
                .flatMap(one -> one.topics().stream())
                .map(topic -> TopicLink.of(topic).href())
                .distinct()
                .limit(MOST_TOPICS);
        Stream<String> conversations = posts.newestIds(Actor.GUEST, Timelines.beginnings(), MOST).stream()
                .map(id -> "/posts/" + id);
        return Stream.of(communities.stream().map(Listed::path), topics, conversations)
                .flatMap(one -> one)
                .toList();
    }
}
