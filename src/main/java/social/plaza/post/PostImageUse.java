package social.plaza.post;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.media.ImageId;
import social.plaza.media.ImageUse;
import social.plaza.media.Purpose;
import social.plaza.shared.Actor;

/** Whoever may read a post may see its pictures, and nobody else. */
@Component
class PostImageUse implements ImageUse {

    private final JdbcClient jdbc;

    PostImageUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Purpose purpose() {
        return Purpose.POST;
    }

    @Override
    public boolean maySee(Actor viewer, ImageId image) {
        return jdbc.sql("""
                        SELECT 1 FROM post_image shown JOIN post p ON p.id = shown.post_id JOIN account a ON a.id = p.author_id
                        WHERE shown.image_id = :image AND\s""" + Visibility.SQL)
                .params(Visibility.viewer(viewer))
                .param("image", image.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
