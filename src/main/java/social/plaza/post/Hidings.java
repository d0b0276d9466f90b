package social.plaza.post;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Ids;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;

/** Takes posts out of sight and brings them back; a post is seen while none of its hidings stands. */
@Component
class Hidings {

    private final PostRepository posts;
    private final HidingRepository hidings;
    private final Counts counts;
    private final JdbcClient jdbc;
    private final Clock clock;

    Hidings(PostRepository posts, HidingRepository hidings, Counts counts, JdbcClient jdbc, Clock clock) {
        this.posts = posts;
        this.hidings = hidings;
        this.counts = counts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long begin(Actor by, PostId id, String ground, String reason) {
        Post post = posts.lock(id).filter(found -> !found.deleted()).orElseThrow(NotFound::new);
        if (hidings.decisionStandsFor(id)) {
            throw new AlreadyHidden();
        }
        counts.goes(id.value());
        return hidings.saveAndFlush(post.hide(by.account(), ground, reason, clock.instant()))
                .id();
    }

    void end(Actor by, long id) {
        Hiding hiding = hidings.findById(id).orElseThrow(NotFound::new);
        Post post = posts.lock(hiding.post()).orElseThrow(NotFound::new);
        hiding.end(by.account(), clock.instant());
        hidings.flush();
        if (!hidings.standsFor(post.id())) {
            counts.comesBack(post.id().value());
            post.show();
            posts.flush();
        }
    }

    void beginAll(Actor by, AccountId author, CommunityId community, long removal, String ground) {
        posts.flush();
        lock("author_id = ? AND community_id = ?", author.value(), community.value());
        Long[] shown = jdbc.sql("SELECT id FROM post WHERE author_id = ? AND community_id = ? AND deleted_at IS NULL")
                .params(author.value(), community.value())
                .query((row, number) -> row.getLong(1))
                .list()
                .toArray(Long[]::new);
        Long[] ids = new Long[shown.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = Ids.next();
        }
        jdbc.sql("""
                        INSERT INTO hiding (id, post_id, hidden_by, hidden_at, ground, removal_id, version)
                        SELECT made.id, made.post, ?, ?, ?, ?, 0 FROM unnest(?, ?) AS made (id, post)""")
                .params(by.account().value(), now(), ground, removal, ids, shown)
                .update();
        counts.goes(shown);
        jdbc.sql("UPDATE post SET hidden = true, version = version + 1 WHERE id = ANY (?)")
                .param(shown)
                .update();
    }

    void endAll(@Nullable Actor by, long removal) {
        hidings.flush();
        lock("id IN (SELECT post_id FROM hiding WHERE removal_id = ? AND ended_at IS NULL)", removal);
        Long[] back = jdbc.sql("""
                        SELECT post_id FROM hiding ended
                        WHERE removal_id = ? AND ended_at IS NULL AND NOT EXISTS (
                            SELECT 1 FROM hiding WHERE post_id = ended.post_id AND ended_at IS NULL
                                                   AND removal_id IS DISTINCT FROM ended.removal_id)""")
                .param(removal)
                .query((row, number) -> row.getLong(1))
                .list()
                .toArray(Long[]::new);
        jdbc.sql("""
                        UPDATE hiding SET ended_at = ?, ended_by = ?, version = version + 1
                        WHERE removal_id = ? AND ended_at IS NULL""")
                .param(1, now())
                .param(2, by == null ? null : by.account().value(), Types.BIGINT)
                .param(3, removal)
                .update();
        counts.comesBack(back);
        jdbc.sql("UPDATE post SET hidden = false, version = version + 1 WHERE id = ANY (?)")
                .param(back)
                .update();
    }

    /** With those that the posts answer or quote and that count them, later ones first as everywhere. */
    private void lock(String which, Object... parameters) {
        jdbc.sql("""
                        SELECT id FROM post
                        WHERE id IN (SELECT unnest(ARRAY[id, coalesce(reply_to_id, quote_of_id)]) FROM post WHERE %s)
                        ORDER BY id DESC FOR NO KEY UPDATE""".formatted(which)).params(parameters).query(_ -> {});
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
