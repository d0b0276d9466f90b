package social.plaza.membership;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.community.CommunityView;
import social.plaza.community.MembershipPolicy;
import social.plaza.community.Role;
import social.plaza.community.Theme;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;

/** The communities that an account runs or belongs to. */
@Component
public class MyCommunities {

    /** More than anybody belongs to. */
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    MyCommunities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A community of one's own, with the role one has in it. */
    public record Mine(
            CommunityId id,
            String slug,
            String name,
            Theme theme,
            MembershipPolicy policy,
            CommunityView.State state,
            int members,
            Role role) {

        /** As admin or moderator. */
        public boolean run() {
            return role != Role.MEMBER;
        }

        public boolean active() {
            return state == CommunityView.State.ACTIVE;
        }
    }

    /** Communities run first, then by name; one statement, none for a guest. */
    public List<Mine> of(Actor actor) {
        if (actor.guest()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT c.id, c.slug, c.name, c.theme, c.membership_policy, c.state, c.members, m.role
                        FROM membership m JOIN community c ON c.id = m.community_id
                        WHERE m.account_id = ? AND m.state = 'ACTIVE'
                        ORDER BY m.role = 'MEMBER', lower(c.name), c.id LIMIT ?""")
                .params(actor.account().value(), MOST)
                .query((row, _) -> new Mine(
                        new CommunityId(row.getLong("id")),
                        row.getString("slug"),
                        row.getString("name"),
                        Theme.valueOf(row.getString("theme")),
                        MembershipPolicy.valueOf(row.getString("membership_policy")),
                        CommunityView.State.valueOf(row.getString("state")),
                        row.getInt("members"),
                        Role.valueOf(row.getString("role"))))
                .list();
    }
}
