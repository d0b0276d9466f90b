package social.plaza.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.plaza.account.AccountCard;
import social.plaza.community.Role;
import social.plaza.media.ImageId;
import social.plaza.moderation.ReviewPolicy.Subject;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

/** Reads from a row what many statements select. */
final class Columns {

    private Columns() {}

    static AccountCard card(ResultSet row, String id, String handle, String name) throws SQLException {
        return new AccountCard(new AccountId(row.getLong(id)), row.getString(handle), row.getString(name));
    }

    /** With the face, from the column {@code avatar}. */
    static AccountCard face(ResultSet row, String id, String handle, String name) throws SQLException {
        return new AccountCard(
                new AccountId(row.getLong(id)),
                row.getString(handle),
                row.getString(name),
                ImageId.read(row, "avatar"));
    }

    /** Null where nobody was joined. */
    static @Nullable AccountCard faceOrNull(ResultSet row, String id, String handle, String name) throws SQLException {
        return row.getObject(handle) == null ? null : face(row, id, handle, name);
    }

    /** Null where nobody was joined. */
    static @Nullable AccountCard cardOrNull(ResultSet row, String id, String handle, String name) throws SQLException {
        return row.getObject(handle) == null ? null : card(row, id, handle, name);
    }

    /** Null for who has none now. */
    static @Nullable Role role(ResultSet row, String column) throws SQLException {
        String role = row.getString(column);
        return role == null ? null : Role.valueOf(role);
    }

    static Subject subject(ResultSet row, String id, String role) throws SQLException {
        return new Subject(new AccountId(row.getLong(id)), role(row, role));
    }

    static @Nullable CommunityId community(ResultSet row, String column) throws SQLException {
        Long id = row.getObject(column, Long.class);
        return id == null ? null : new CommunityId(id);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
