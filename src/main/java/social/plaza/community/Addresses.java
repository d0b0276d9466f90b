package social.plaza.community;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.shared.CommunityId;

/** Every address that a community ever had; none passes to another community. */
@Component
class Addresses {

    private final JdbcClient jdbc;

    Addresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the best address for the name that is free, or that the community had before. */
    Slug claim(CommunityName name, CommunityId community) {
        return Slug.of(name)
                .candidates()
                .filter(slug -> take(slug, community) || isOwn(slug, community))
                .findFirst()
                .orElseThrow();
    }

    /** Waits for another transaction that is about to take the same. */
    private boolean take(Slug slug, CommunityId community) {
        return jdbc.sql("INSERT INTO community_address (slug, community_id) VALUES (?, ?) ON CONFLICT DO NOTHING")
                        .params(slug.value(), community.value())
                        .update()
                == 1;
    }

    private boolean isOwn(Slug slug, CommunityId community) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM community_address WHERE slug = ? AND community_id = ?)")
                .params(slug.value(), community.value())
                .query(Boolean.class)
                .single();
    }
}
