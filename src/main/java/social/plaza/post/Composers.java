package social.plaza.post;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.community.Affiliation;
import social.plaza.community.Communities;
import social.plaza.community.CommunityView;
import social.plaza.post.Composer.Rules;
import social.plaza.post.Composer.Target;
import social.plaza.shared.Actor;
import social.plaza.shared.Verdict;

/** Lays out composers. */
@Component
@Transactional(readOnly = true)
public class Composers {

    /** Nobody scrolls further than this in a list of audiences. */
    private static final int MOST_TARGETS = 200;

    private final Communities communities;
    private final JdbcClient jdbc;
    private final PostPolicy policy = new PostPolicy();

    Composers(Communities communities, JdbcClient jdbc) {
        this.communities = communities;
        this.jdbc = jdbc;
    }

    /** In one statement; an audience that the author does not have reads as the followers. */
    public Composer to(Actor author, String audience) {
        return Composer.to(targets(author), audience);
    }

    /** Whether a composer is offered; changed rules do not count, for it asks to accept them. */
    public Verdict verdict(Actor author, CommunityView community, Affiliation affiliation) {
        return policy.canWrite(author, new PostPolicy.Place(affiliation, community.state(), community.rulesVersion()));
    }

    /** What the author must accept before posting in a community; null where nothing has changed. */
    public @Nullable Rules rules(CommunityView community, Affiliation affiliation) {
        PostPolicy.Place place = new PostPolicy.Place(affiliation, community.state(), community.rulesVersion());
        return affiliation.belongs() && place.rulesChanged() ? rules(community, affiliation.rulesAccepted()) : null;
    }

    /** What changed since the version that the author accepted. */
    public Rules rules(CommunityView community, int accepted) {
        return new Rules(
                community.name(),
                community.slug(),
                community.rulesVersion(),
                communities.rulesChangedSince(community.id(), accepted));
    }

    /** In the order of their names. */
    private List<Target> targets(Actor author) {
        if (author.protectedAccount() || author.limited()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT c.slug, c.name, m.role = 'ADMIN' AS run
                        FROM membership m JOIN community c ON c.id = m.community_id
                        WHERE m.account_id = ? AND m.state = 'ACTIVE' AND c.state = 'ACTIVE'
                          AND NOT EXISTS (SELECT FROM silence s WHERE s.community_id = c.id
                                          AND s.account_id = m.account_id AND s.ended_at IS NULL)
                        ORDER BY lower(c.name), c.id LIMIT ?""")
                .params(author.account().value(), MOST_TARGETS)
                .query((row, number) -> new Target(row.getString("slug"), row.getString("name"), row.getBoolean("run")))
                .list();
    }
}
