package social.plaza.post;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;

/**
 * Keeps how often a post is answered and quoted: by what is shown, neither hidden nor deleted. Whoever changes a post and
 * one that it answers or quotes locks the later one first.
 */
@Component
class Counts {

    private final JdbcClient jdbc;

    Counts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts an answer, unless what it answers went away meanwhile. */
    void answer(PostId answered) {
        if (add("replies", answered) == 0) {
            throw new NotFound();
        }
    }

    /** Counts a quote, unless what it quotes went away meanwhile. */
    void quote(PostId quoted) {
        if (add("quotes", quoted) == 0) {
            throw new QuoteGone();
        }
    }

    /** These are about to be hidden or deleted; those that are it already count no more. */
    void goes(Long... posts) {
        change(-1, false, posts);
    }

    /** These are about to be seen again; those that are deleted never are. */
    void comesBack(Long... posts) {
        change(1, true, posts);
    }

    private int add(String counter, PostId counted) {
        return jdbc.sql("UPDATE post SET %1$s = %1$s + 1 WHERE id = ? AND deleted_at IS NULL AND NOT hidden"
                        .formatted(counter))
                .param(counted.value())
                .update();
    }

    private void change(int by, boolean hidden, Long... posts) {
        jdbc.sql("""
                        UPDATE post SET replies = post.replies + :by * changed.replies,
                                        quotes = post.quotes + :by * changed.quotes
                        FROM (SELECT coalesce(reply_to_id, quote_of_id) AS id,
                                     count(reply_to_id) AS replies, count(quote_of_id) AS quotes
                              FROM post WHERE id = ANY (:posts) AND hidden = :hidden AND deleted_at IS NULL GROUP BY 1) AS changed
                        WHERE post.id = changed.id""")
                .param("by", by)
                .param("hidden", hidden)
                .param("posts", posts)
                .update();
    }
}
