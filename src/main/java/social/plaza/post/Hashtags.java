package social.plaza.post;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.shared.PostId;

/** Keeps by which hashtags a post is found. */
@Component
class Hashtags {

    private final JdbcClient jdbc;

    Hashtags(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PostId post, Body body) {
        String[] tags = body.hashtags().toArray(String[]::new);
        if (tags.length > 0) {
            jdbc.sql("INSERT INTO post_hashtag (tag, post_id) SELECT DISTINCT unnest(?), ?")
                    .params(tags, post.value())
                    .update();
        }
    }

    void remove(PostId post) {
        jdbc.sql("DELETE FROM post_hashtag WHERE post_id = ?")
                .param(post.value())
                .update();
    }

    void replace(PostId post, Body body) {
        remove(post);
        add(post, body);
    }
}
