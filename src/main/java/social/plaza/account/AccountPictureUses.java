package social.plaza.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import social.plaza.media.ImageUse;
import social.plaza.media.Purpose;
import social.plaza.media.ShownBy;

/** Everybody may see the pictures of an account, as its profile, and nobody while it is suspended. */
@Configuration(proxyBeanMethods = false)
class AccountPictureUses {

    @Bean
    ImageUse avatars(JdbcClient jdbc) {
        return new ShownBy(Purpose.AVATAR, "account", "avatar_id", "avatar", jdbc);
    }

    @Bean
    ImageUse covers(JdbcClient jdbc) {
        return new ShownBy(Purpose.COVER, "account", "cover_id", "cover", jdbc);
    }
}
