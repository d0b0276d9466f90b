package social.plaza.post;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.shared.Actor;
import social.plaza.shared.Ids;
import social.plaza.shared.PostId;

/** What an account keeps to find it again: seen by itself alone, counted nowhere and told to nobody. */
@Component
public class Bookmarks {

    private final Subjects subjects;
    private final JdbcClient jdbc;
    private final PostPolicy policy = new PostPolicy();

    Bookmarks(Subjects subjects, JdbcClient jdbc) {
        this.subjects = subjects;
        this.jdbc = jdbc;
    }

    /** Once more changes nothing: the bookmark stays where it was. */
    @Transactional
    public void add(Actor actor, PostId post) {
        authorise(actor, post);
        jdbc.sql("INSERT INTO bookmark (account_id, post_id, id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(actor.account().value(), post.value(), Ids.next())
                .update();
    }

    @Transactional
    public void remove(Actor actor, PostId post) {
        authorise(actor, post);
        jdbc.sql("DELETE FROM bookmark WHERE account_id = ? AND post_id = ?")
                .params(actor.account().value(), post.value())
                .update();
    }

    private void authorise(Actor actor, PostId post) {
        subjects.readable(actor, post);
        policy.canBookmark(actor).orRefuse();
    }
}
