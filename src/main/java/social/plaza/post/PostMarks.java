package social.plaza.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import social.plaza.shared.Actor;

/** What a viewer has made of a post for itself. */
public record PostMarks(boolean bookmarked, boolean canBookmark) {

    /** More columns over {@code post p} with the parameter {@code :viewer}; {@code bookmark} orders the viewer's bookmarks. */
    static final String COLUMNS =
            ", (SELECT id FROM bookmark WHERE post_id = p.id AND account_id = :viewer) AS bookmark";

    private static final PostPolicy POLICY = new PostPolicy();

    static PostMarks of(ResultSet row, Actor viewer) throws SQLException {
        return new PostMarks(
                row.getObject("bookmark") != null, POLICY.canBookmark(viewer).allowed());
    }
}
