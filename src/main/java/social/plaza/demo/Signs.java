package social.plaza.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import social.plaza.account.AccountSettings;
import social.plaza.media.Images;
import social.plaza.media.PictureChange;
import social.plaza.media.Purpose;
import social.plaza.shared.Actor;

/** Gives some people and communities of the story pictures of their own. */
@Component
@ConditionalOnBooleanProperty("plaza.demo")
class Signs {

    private final Images images;
    private final AccountSettings accounts;

    Signs(Images images, AccountSettings accounts) {
        this.images = images;
        this.accounts = accounts;
    }

    void wear(Actor actor, Story.Person person) {
        if (person.avatar() != null || person.cover() != null) {
            accounts.introduce(
                    actor,
                    person.name(),
                    person.bio(),
                    false,
                    uploaded(actor, Purpose.AVATAR, person.avatar()),
                    uploaded(actor, Purpose.COVER, person.cover()));
        }
    }

    PictureChange uploaded(Actor actor, Purpose purpose, @Nullable Sign sign) {
        return sign == null
                ? PictureChange.NONE
                : PictureChange.to(images.accept(actor, purpose, new ByteArrayResource(sign.file()))
                        .id());
    }
}
