package social.plaza.account;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.media.ImageId;
import social.plaza.media.Images;
import social.plaza.media.PictureChange;
import social.plaza.media.Purpose;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;

/** The pictures of accounts: kept with them, and gone once others take their place. */
@Component
class AccountPictures {

    private final Images images;
    private final JdbcClient jdbc;

    AccountPictures(Images images, JdbcClient jdbc) {
        this.images = images;
        this.jdbc = jdbc;
    }

    record Shown(@Nullable ImageId avatar, @Nullable ImageId cover) {}

    /** What an account has chosen; one statement. */
    Shown of(AccountId account) {
        return jdbc.sql("SELECT avatar_id, cover_id FROM account WHERE id = ?")
                .param(account.value())
                .query((row, _) -> new Shown(ImageId.read(row, "avatar_id"), ImageId.read(row, "cover_id")))
                .single();
    }

    /** The account's row is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(Actor owner, PictureChange avatar, PictureChange cover) {
        if (!avatar.asked() && !cover.asked()) {
            return;
        }
        Shown before = of(owner.account());
        Shown now = new Shown(avatar.after(before.avatar()), cover.after(before.cover()));
        images.exchange(owner, Purpose.AVATAR, before.avatar(), now.avatar());
        images.exchange(owner, Purpose.COVER, before.cover(), now.cover());
        jdbc.sql("UPDATE account SET avatar_id = ?, cover_id = ? WHERE id = ?")
                .params(Arrays.<@Nullable Object>asList(
                        value(now.avatar()), value(now.cover()), owner.account().value()))
                .update();
    }

    private static @Nullable Long value(@Nullable ImageId image) {
        return image == null ? null : image.value();
    }
}
