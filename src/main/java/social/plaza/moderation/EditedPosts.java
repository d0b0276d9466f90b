package social.plaza.moderation;

import java.sql.Timestamp;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.post.PostEdited;

/** Brings a case up to date with the post it is about, in the edit's own transaction: none decides on words it never saw. */
@Component
class EditedPosts {

    private final JdbcClient jdbc;

    EditedPosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A case that waits has changed; one whose post was kept as it was waits again. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void edited(PostEdited edited) {
        jdbc.sql("""
                        UPDATE review_case c SET edited_at = :at, revision = revision + 1, state = 'OPEN', closed_by = NULL,
                                                 closed_at = NULL, closing_entry = NULL
                        WHERE c.subject_kind = 'POST' AND c.subject_id = :post
                          AND (c.state = 'OPEN' OR c.state = 'KEPT' AND NOT EXISTS (
                                SELECT FROM review_case later
                                WHERE coalesce(later.community_id, 0) = coalesce(c.community_id, 0)
                                  AND later.subject_kind = 'POST' AND later.subject_id = c.subject_id
                                  AND (later.id > c.id OR later.state = 'OPEN')))""")
                .param("at", Timestamp.from(edited.at()))
                .param("post", edited.post().value())
                .update();
    }
}
