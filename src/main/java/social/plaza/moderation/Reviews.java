package social.plaza.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.account.AccountCard;
import social.plaza.community.Affiliation;
import social.plaza.community.Affiliations;
import social.plaza.community.Communities;
import social.plaza.community.CommunityView;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;

/** What is read before a decision is taken without a case: the post or the member that it is about. */
@Component
public class Reviews {

    private static final ReviewPolicy POLICY = new ReviewPolicy();

    private final JdbcClient jdbc;
    private final Communities communities;
    private final Affiliations affiliations;

    Reviews(JdbcClient jdbc, Communities communities, Affiliations affiliations) {
        this.jdbc = jdbc;
        this.communities = communities;
        this.affiliations = affiliations;
    }

    /** A post, for somebody who may hide it. */
    public PostUnderReview post(Actor reader, PostId id) {
        CommunityView community = communities.view(communityOf(id));
        Affiliation affiliation = affiliations.of(reader, community.id());
        return jdbc.sql("""
                        SELECT p.hidden, p.body, p.created_at, a.id AS account_id, a.handle, a.display_name, a.avatar, m.role
                        FROM post p JOIN account a ON a.id = p.author_id
                        LEFT JOIN membership m ON m.community_id = p.community_id AND m.account_id = a.id
                             AND m.state = 'ACTIVE'
                        WHERE p.id = ? AND p.deleted_at IS NULL""")
                .param(id.value())
                .query((row, number) -> post(reader, community, affiliation, id, row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private CommunityId communityOf(PostId post) {
        return jdbc.sql("SELECT community_id FROM post WHERE id = ? AND community_id IS NOT NULL")
                .param(post.value())
                .query((row, number) -> new CommunityId(row.getLong(1)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static PostUnderReview post(
            Actor reader, CommunityView community, Affiliation affiliation, PostId id, ResultSet row)
            throws SQLException {
        if (row.getBoolean("hidden")) {
            POLICY.canReadAll(reader, affiliation).orNotFound();
        }
        AccountCard author = Columns.face(row, "account_id", "handle", "display_name");
        POLICY.canTake(
                        DecisionKind.HIDE,
                        reader,
                        affiliation,
                        community.state(),
                        Columns.subject(row, "account_id", "role"))
                .orRefuse();
        return new PostUnderReview(id, community, author, row.getString("body"), Columns.instant(row, "created_at"));
    }

    /** A member, or somebody who left, for somebody who may remove them. */
    public MemberUnderReview member(Actor reader, CommunityView community, AccountId account) {
        Affiliation affiliation = affiliations.of(reader, community.id());
        return jdbc.sql("""
                        SELECT a.id AS account_id, a.handle, a.display_name, a.avatar, m.joined_at,
                               CASE WHEN m.state = 'ACTIVE' THEN m.role END AS role,
                               (SELECT count(*) FROM post p WHERE p.author_id = a.id
                                  AND p.community_id = m.community_id AND p.deleted_at IS NULL) AS posts
                        FROM membership m JOIN account a ON a.id = m.account_id
                        WHERE m.community_id = ? AND m.account_id = ? AND m.state <> 'REMOVED'""")
                .params(community.id().value(), account.value())
                .query((row, number) -> member(reader, community, affiliation, row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static MemberUnderReview member(
            Actor reader, CommunityView community, Affiliation affiliation, ResultSet row) throws SQLException {
        AccountCard account = Columns.face(row, "account_id", "handle", "display_name");
        POLICY.canTake(
                        DecisionKind.REMOVE,
                        reader,
                        affiliation,
                        community.state(),
                        Columns.subject(row, "account_id", "role"))
                .orRefuse();
        return new MemberUnderReview(community, account, Columns.instant(row, "joined_at"), row.getInt("posts"));
    }
}
