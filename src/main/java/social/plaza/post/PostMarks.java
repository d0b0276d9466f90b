package social.plaza.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import social.plaza.shared.Actor;

/**
 * What was made of a post: kept by its viewer, or put first where it stands.
 *
 * @param pinned on its community's page, or on its author's profile
 */
public record PostMarks(boolean bookmarked, boolean canBookmark, boolean pinned, boolean canPin, boolean canUnpin) {

    /** More columns over {@code post p} with the parameter {@code :viewer}; {@code bookmark} orders the viewer's bookmarks. */
    static final String COLUMNS = """
            , (SELECT id FROM bookmark WHERE post_id = p.id AND account_id = :viewer) AS bookmark,
            EXISTS (SELECT 1 FROM community_pin WHERE community_id = p.community_id AND post_id = p.id)
            OR EXISTS (SELECT 1 FROM profile_pin WHERE account_id = p.author_id AND post_id = p.id) AS pinned
            """;

    private static final PostPolicy POLICY = new PostPolicy();

    /** @param opening whether it begins a conversation */
    static PostMarks of(
            ResultSet row, Actor viewer, PostPolicy.Subject post, boolean opening, PostPolicy.@Nullable Place place)
            throws SQLException {
        boolean pinned = row.getBoolean("pinned");
        return new PostMarks(
                row.getObject("bookmark") != null,
                POLICY.canBookmark(viewer).allowed(),
                pinned,
                !pinned
                        && POLICY.canPin(viewer, post.author(), opening, post.hidden(), place)
                                .allowed(),
                pinned && POLICY.canUnpin(viewer, post.author(), place).allowed());
    }
}
