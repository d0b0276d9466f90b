package social.plaza.community;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.media.ImageId;
import social.plaza.media.Images;
import social.plaza.media.PictureChange;
import social.plaza.shared.Actor;

/** The pictures of communities: kept with them, and gone once others take their place. */
@Component
class CommunityPictures {

    private final Images images;
    private final JdbcClient jdbc;

    CommunityPictures(Images images, JdbcClient jdbc) {
        this.images = images;
        this.jdbc = jdbc;
    }

    /**
     * The community's row is locked, and it is active.
     *
     * @return whether anything changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean change(Actor admin, CommunityView before, PictureChange emblem, PictureChange banner) {
        Pictures now = new Pictures(
                emblem.after(before.pictures().emblem()),
                banner.after(before.pictures().banner()));
        if (now.equals(before.pictures())) {
            return false;
        }
        images.exchange(
                admin, social.plaza.media.Purpose.EMBLEM, before.pictures().emblem(), now.emblem());
        images.exchange(
                admin, social.plaza.media.Purpose.BANNER, before.pictures().banner(), now.banner());
        jdbc.sql("UPDATE community SET emblem_id = ?, banner_id = ? WHERE id = ?")
                .params(Arrays.<@Nullable Object>asList(
                        value(now.emblem()), value(now.banner()), before.id().value()))
                .update();
        return true;
    }

    private static @Nullable Long value(@Nullable ImageId image) {
        return image == null ? null : image.value();
    }
}
