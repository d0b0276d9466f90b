package social.plaza.post;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.media.ImageId;
import social.plaza.media.Images;
import social.plaza.media.Purpose;
import social.plaza.shared.Actor;
import social.plaza.shared.PostId;

/** The pictures of posts: kept with a post, read with it in one statement, and gone with it. */
@Component
public class PostImages {

    /** In one post. */
    public static final int MOST = 4;

    /** Of {@code post p}, in their order: null for none. */
    static final String COLUMN = """
            (SELECT array_agg(ARRAY[CAST(shown.image_id AS text), CAST(image.width AS text), CAST(image.height AS text),
                                    shown.alt] ORDER BY shown.position)
             FROM post_image shown JOIN media_image image ON image.id = shown.image_id
             WHERE shown.post_id = p.id) AS images""";

    private final Images images;
    private final JdbcClient jdbc;

    PostImages(Images images, JdbcClient jdbc) {
        this.images = images;
        this.jdbc = jdbc;
    }

    static List<PostImage> read(ResultSet row) throws SQLException {
        Array pictures = row.getArray("images");
        if (pictures == null) {
            return List.of();
        }
        return Arrays.stream((String[][]) pictures.getArray())
                .map(picture -> new PostImage(
                        new ImageId(Long.parseLong(picture[0])),
                        Integer.parseInt(picture[1]),
                        Integer.parseInt(picture[2]),
                        picture[3]))
                .toList();
    }

    void attach(Actor author, PostId post, List<Attachment> attachments) {
        if (attachments.isEmpty()) {
            return;
        }
        if (attachments.size() > MOST) {
            throw new TooManyImages();
        }
        images.keep(
                author,
                Purpose.POST,
                attachments.stream().map(one -> one.image().id()).toList());
        for (int i = 0; i < attachments.size(); i++) {
            Attachment one = attachments.get(i);
            jdbc.sql("""
                            INSERT INTO post_image (post_id, position, image_id, alt, community_id)
                            SELECT id, ?, ?, ?, community_id FROM post WHERE id = ?""")
                    .params(i + 1, one.image().id().value(), one.alt().text(), post.value())
                    .update();
        }
    }

    void remove(PostId post) {
        images.release(jdbc.sql("DELETE FROM post_image WHERE post_id = ? RETURNING image_id")
                .param(post.value())
                .query((row, number) -> new ImageId(row.getLong("image_id")))
                .list());
    }
}
