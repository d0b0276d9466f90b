package social.plaza.post;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.community.Affiliation;
import social.plaza.community.Communities;
import social.plaza.community.CommunityView;
import social.plaza.community.SlowMode;
import social.plaza.post.Composer.Rules;
import social.plaza.post.Composer.Slow;
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
    private final Clock clock;
    private final PostPolicy policy = new PostPolicy();

    Composers(Communities communities, JdbcClient jdbc, Clock clock) {
        this.communities = communities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In one statement; an audience that the author does not have reads as the followers. */
    public Composer to(Actor author, String audience) {
        return Composer.to(targets(author), audience);
    }

    /** Whether a composer is offered; changed rules do not count, for it asks to accept them. */
    public Verdict verdict(Actor author, CommunityView community, Affiliation affiliation) {
        return policy.canWrite(author, PostPolicy.Place.of(community, affiliation));
    }

    /** What the author must accept before posting in a community; null where nothing has changed. */
    public @Nullable Rules rules(CommunityView community, Affiliation affiliation) {
        PostPolicy.Place place = PostPolicy.Place.of(community, affiliation);
        return affiliation.belongs() && place.rulesChanged() ? rules(community, affiliation.rulesAccepted()) : null;
    }

    /** The slow mode that the author posts in, null for none; asks nobody where there is none. */
    public @Nullable Slow slow(Actor author, CommunityView community) {
        if (community.posting().slow() == SlowMode.OFF) {
            return null;
        }
        return jdbc.sql("""
                        SELECT step.last_at
                        FROM membership m
                        LEFT JOIN slow_step step ON step.community_id = m.community_id AND step.account_id = m.account_id
                        WHERE m.community_id = ? AND m.account_id = ? AND m.state = 'ACTIVE' AND (m.role = 'MEMBER' OR NOT ?)""")
                .params(community.id().value(), author.account().value(), author.powersInForce())
                .query((row, number) -> slow(community, row.getTimestamp(1)))
                .optional()
                .orElse(null);
    }

    /**
     * The same for a page that knows when the author last posted in slow mode there.
     *
     * @param last null for never
     */
    public @Nullable Slow slowSince(CommunityView community, Affiliation affiliation, @Nullable Instant last) {
        return PostPolicy.Place.of(community, affiliation).slows()
                ? slow(community, last == null ? null : Timestamp.from(last))
                : null;
    }

    private Slow slow(CommunityView community, @Nullable Timestamp last) {
        SlowMode mode = community.posting().slow();
        Instant next = last == null ? null : last.toInstant().plus(mode.pause());
        return Slow.of(community.name(), mode.minutes(), next == null || !next.isAfter(clock.instant()) ? null : next);
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
                          AND (NOT c.team_begins OR m.role <> 'MEMBER')
                          AND NOT EXISTS (SELECT FROM silence s WHERE s.community_id = c.id
                                          AND s.account_id = m.account_id AND s.ended_at IS NULL)
                        ORDER BY lower(c.name), c.id LIMIT ?""")
                .params(author.account().value(), MOST_TARGETS)
                .query((row, number) -> new Target(row.getString("slug"), row.getString("name"), row.getBoolean("run")))
                .list();
    }
}
