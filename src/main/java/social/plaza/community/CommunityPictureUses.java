package social.plaza.community;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import social.plaza.media.ImageUse;
import social.plaza.media.ShownBy;

/** Everybody may see the pictures of a community, as its pages, and nobody while it is frozen. */
@Configuration(proxyBeanMethods = false)
class CommunityPictureUses {

    @Bean
    ImageUse emblems(JdbcClient jdbc) {
        return new ShownBy(social.plaza.media.Purpose.EMBLEM, "community", "emblem_id", "emblem", jdbc);
    }

    @Bean
    ImageUse banners(JdbcClient jdbc) {
        return new ShownBy(social.plaza.media.Purpose.BANNER, "community", "banner_id", "banner", jdbc);
    }
}
