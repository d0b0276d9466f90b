package social.plaza.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import social.plaza.community.Affiliation;
import social.plaza.community.Affiliation.Kind;
import social.plaza.community.CommunityView.State;
import social.plaza.community.Posting;
import social.plaza.community.Role;
import social.plaza.community.SlowMode;
import social.plaza.community.Theme;
import social.plaza.media.ImageId;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;
import social.plaza.shared.Verdict;
import social.plaza.shared.Verdict.Denied;

/** Makes {@link PostView}s of rows, asking the same policy that the acts themselves ask. */
record PostViewRows(Actor viewer, Instant now) implements RowMapper<PostView> {

    /** What a row holds; over {@code chosen (id, place, reposter)}, the posts to show, with the parameter {@code :viewer}. */
    static final String SELECT = """
            SELECT p.id, p.body, p.created_at, p.edited_at, p.created_at > :editable AS fresh, p.likes, p.replies, p.reposts, p.hidden, p.author_id,
                   a.handle, a.display_name, a.avatar, a.protected,
                   c.id AS community_id, c.slug, c.name, c.theme, c.state, c.rules_version, c.slow_mode, c.team_begins,
                   belongs.role AS author_role, own.role AS own_role, own.state AS own_state, own.rules_accepted,
                   EXISTS (SELECT 1 FROM join_request WHERE community_id = p.community_id AND account_id = :viewer
                                                        AND state = 'PENDING') AS asked,
                   EXISTS (SELECT 1 FROM silence WHERE community_id = p.community_id AND account_id = :viewer
                                                   AND ended_at IS NULL) AS silenced,
                   EXISTS (SELECT 1 FROM thread_lock WHERE conversation_id = p.conversation_id
                                                       AND ended_at IS NULL) AS locked,
                   p.reply_to_id, asker.handle AS asker,
                   chosen.place, reposter.handle AS reposter,
                   EXISTS (SELECT 1 FROM repost WHERE post_id = p.id AND account_id = :viewer) AS reposted,\s""" + PostImages.COLUMN + """
                   , h.ground, h.reason,
                   EXISTS (SELECT 1 FROM post_like WHERE post_id = p.id AND account_id = :viewer) AS liked,
                   EXISTS (SELECT 1 FROM follow WHERE follower_id = :viewer AND followee_id = a.id
                                                  AND accepted_at IS NOT NULL) AS followed,
                   EXISTS (SELECT 1 FROM follow WHERE follower_id = a.id AND followee_id = :viewer
                                                  AND accepted_at IS NOT NULL) AS follows,
                   EXISTS (SELECT 1 FROM block WHERE blocker_id = :viewer AND blocked_id = a.id)
                   OR EXISTS (SELECT 1 FROM block WHERE blocker_id = a.id AND blocked_id = :viewer) AS blocked""" + PostMarks.COLUMNS + PollRows.COLUMNS
            + QuotedRows.COLUMNS + """

            FROM chosen
            JOIN post p ON p.id = chosen.id
            JOIN account a ON a.id = p.author_id
            LEFT JOIN account reposter ON reposter.id = chosen.reposter
            LEFT JOIN community c ON c.id = p.community_id
            LEFT JOIN membership belongs
                ON belongs.community_id = p.community_id AND belongs.account_id = p.author_id AND belongs.state = 'ACTIVE'
            LEFT JOIN membership own ON own.community_id = p.community_id AND own.account_id = :viewer
            LEFT JOIN (post question JOIN account asker ON asker.id = question.author_id)
                ON question.id = p.reply_to_id AND question.deleted_at IS NULL AND NOT question.hidden
                   AND (NOT asker.protected OR asker.id = :viewer)
            LEFT JOIN LATERAL (SELECT ground, reason FROM hiding
                               WHERE post_id = p.id AND ended_at IS NULL ORDER BY id LIMIT 1) h ON p.hidden
            """ + QuotedRows.JOIN;

    private static final PostPolicy POLICY = new PostPolicy();

    @Override
    public PostView mapRow(ResultSet row, int number) throws SQLException {
        AccountId author = new AccountId(row.getLong("author_id"));
        PostPolicy.@Nullable Place place = place(row);
        PostPolicy.Subject subject = subject(row, author, place);
        Verdict answering = POLICY.canAnswer(viewer, subject);
        boolean rulesFirst = answering.equals(Verdict.denied(PostPolicy.RULES_CHANGED));
        OffsetDateTime edited = row.getObject("edited_at", OffsetDateTime.class);
        Role authorRole = role(row.getString("author_role"));
        return new PostView(
                new PostId(row.getLong("id")),
                row.getString("handle"),
                row.getString("display_name"),
                ImageId.read(row, "avatar"),
                authorRole == Role.MEMBER ? null : authorRole,
                community(row),
                answered(row),
                reposter(row),
                QuotedRows.quoted(row),
                Segment.of(row.getString("body")),
                PostImages.read(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("likes"),
                row.getInt("replies"),
                row.getInt("quotes"),
                row.getInt("reposts"),
                PollRows.of(row, viewer, subject, now),
                row.getBoolean("liked"),
                row.getBoolean("reposted"),
                PostMarks.of(row, viewer, subject, row.getObject("reply_to_id") == null, place),
                edited == null ? null : edited.toInstant(),
                row.getBoolean("hidden")
                        ? new PostView.Reason(text(row.getString("ground")), text(row.getString("reason")))
                        : null,
                !row.getBoolean("hidden") && !row.getBoolean("protected"),
                rulesFirst ? null : answering instanceof Denied(String reason) ? reason : null,
                rulesFirst ? row.getInt("rules_accepted") : null,
                POLICY.canLike(viewer, subject).allowed(),
                POLICY.canQuote(viewer, subject).allowed(),
                POLICY.canRepost(viewer, subject).allowed(),
                row.getBoolean("fresh")
                        && POLICY.canEdit(viewer, author, subject.hidden(), place)
                                .allowed(),
                POLICY.canDelete(viewer, author).allowed(),
                place != null
                        && !subject.hidden()
                        && POLICY.canHide(viewer, place.affiliation(), author, authorRole)
                                .allowed());
    }

    private static PostPolicy.Subject subject(ResultSet row, AccountId author, PostPolicy.@Nullable Place place)
            throws SQLException {
        return new PostPolicy.Subject(
                author,
                row.getBoolean("protected"),
                row.getBoolean("followed"),
                row.getBoolean("follows"),
                row.getBoolean("blocked"),
                row.getBoolean("hidden"),
                row.getBoolean("locked"),
                place);
    }

    private PostPolicy.@Nullable Place place(ResultSet row) throws SQLException {
        long id = row.getLong("community_id");
        if (row.wasNull()) {
            return null;
        }
        return new PostPolicy.Place(
                affiliation(row, new CommunityId(id)),
                State.valueOf(row.getString("state")),
                row.getInt("rules_version"),
                new Posting(SlowMode.valueOf(row.getString("slow_mode")), row.getBoolean("team_begins")));
    }

    private Affiliation affiliation(ResultSet row, CommunityId community) throws SQLException {
        String state = row.getString("own_state");
        if (!"ACTIVE".equals(state)) {
            boolean removed = "REMOVED".equals(state);
            Kind kind = removed ? Kind.REMOVED : row.getBoolean("asked") ? Kind.REQUESTED : Kind.NONE;
            return new Affiliation(community, kind, null, false, 0, 0, false);
        }
        Role role = Role.valueOf(row.getString("own_role"));
        return new Affiliation(
                community,
                role == Role.MEMBER && row.getBoolean("silenced") ? Kind.SILENCED : Kind.valueOf(role.name()),
                role,
                viewer.powersInForce(),
                row.getInt("rules_accepted"),
                0,
                false);
    }

    private static PostView.@Nullable Place community(ResultSet row) throws SQLException {
        String slug = row.getString("slug");
        return slug == null
                ? null
                : new PostView.Place(slug, row.getString("name"), Theme.valueOf(row.getString("theme")));
    }

    private static PostView.@Nullable Answered answered(ResultSet row) throws SQLException {
        long id = row.getLong("reply_to_id");
        return row.wasNull() ? null : new PostView.Answered(new PostId(id), row.getString("asker"));
    }

    private static PostView.@Nullable Reposter reposter(ResultSet row) throws SQLException {
        String handle = row.getString("reposter");
        return handle == null ? null : new PostView.Reposter(row.getLong("place"), handle);
    }

    private static @Nullable Role role(@Nullable String name) {
        return name == null ? null : Role.valueOf(name);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
