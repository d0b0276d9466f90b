package social.plaza.testing;

import org.springframework.core.io.ByteArrayResource;
import social.plaza.account.AccountSettings;
import social.plaza.community.Communities;
import social.plaza.community.CommunityView;
import social.plaza.community.General;
import social.plaza.community.Settings;
import social.plaza.media.ImageId;
import social.plaza.media.Images;
import social.plaza.media.PictureChange;
import social.plaza.media.Purpose;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;

/** Gives people and communities pictures of their own, as they would themselves. */
public class Faces {

    private final Images images;
    private final AccountSettings accounts;
    private final Settings settings;
    private final Communities communities;
    private final Cast cast;

    Faces(Images images, AccountSettings accounts, Settings settings, Communities communities, Cast cast) {
        this.images = images;
        this.accounts = accounts;
        this.settings = settings;
        this.communities = communities;
        this.cast = cast;
    }

    /** An avatar and a cover. */
    public void give(AccountId account) {
        Actor actor = cast.actor(account);
        show(actor, change(actor, Purpose.AVATAR), change(actor, Purpose.COVER));
    }

    public void show(Actor actor, PictureChange avatar, PictureChange cover) {
        AccountSettings.View now = accounts.view(actor);
        accounts.introduce(actor, now.displayName(), now.bio(), now.showsCommunityPosts(), avatar, cover);
    }

    /** An emblem and a banner, by its admin. */
    public void give(CommunityId community) {
        CommunityView now = communities.view(community);
        Actor admin = cast.actor(now.adminId());
        show(community, change(admin, Purpose.EMBLEM), change(admin, Purpose.BANNER));
    }

    public void show(CommunityId community, PictureChange emblem, PictureChange banner) {
        CommunityView now = communities.view(community);
        General general = General.of(now);
        settings.describe(cast.actor(now.adminId()), community, general, general.edition(), emblem, banner);
    }

    public PictureChange change(Actor owner, Purpose purpose) {
        return PictureChange.to(upload(owner, purpose));
    }

    /** In use nowhere yet. */
    public ImageId upload(Actor owner, Purpose purpose) {
        return images.accept(owner, purpose, new ByteArrayResource(Pictures.file("png", 30, 20)))
                .id();
    }
}
