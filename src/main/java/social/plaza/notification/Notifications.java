package social.plaza.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.account.AccountCard;
import social.plaza.community.Theme;
import social.plaza.media.ImageId;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.Cursor;
import social.plaza.shared.Slice;

/** What an account was told, and what of it is new. */
@Component
public class Notifications {

    private static final int TEXT_LENGTH = 140;

    private final JdbcClient jdbc;
    private final Clock clock;

    Notifications(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One statement; newest first. What the reader may no longer see is left out. */
    public Slice<NotificationView> of(Actor reader, Cursor from) {
        var told = jdbc.sql("""
                        SELECT n.id, n.kind, n.post_id, n.reference_id, n.created_at, n.read_at,
                               a.id AS by_id, a.handle, a.display_name, a.avatar, c.slug, c.name, c.theme, c.emblem,
                               left(coalesce(p.body, q.reason, f.reason, ''), :length) AS text
                        FROM shown_notification n
                        LEFT JOIN account a ON a.id = n.actor_id
                        LEFT JOIN community c ON c.id = n.community_id
                        LEFT JOIN post p ON p.id = n.post_id AND p.deleted_at IS NULL
                        LEFT JOIN join_request q ON q.id = n.reference_id AND n.kind = 'REQUEST_DECLINED'
                        LEFT JOIN community_application f
                             ON f.id = n.reference_id AND n.kind = 'APPLICATION_DECLINED'
                        WHERE n.account_id = :reader AND n.id < :before
                        ORDER BY n.id DESC LIMIT :size""")
                .param("length", TEXT_LENGTH)
                .param("reader", reader.account().value())
                .param("before", from.id())
                .param("size", Slice.FETCH)
                .query((row, number) -> view(reader, row))
                .list();
        return Slice.of(told, notification -> Cursor.at(notification.id()));
    }

    /**
     * Marks as read what the account had been told.
     *
     * @param upTo the newest notification that was seen, so that none that arrived since is missed; null for all
     */
    @Transactional
    public void markRead(Actor reader, @Nullable Long upTo) {
        jdbc.sql("UPDATE notification SET read_at = ? WHERE account_id = ? AND read_at IS NULL AND id <= ?")
                .params(Timestamp.from(clock.instant()), reader.account().value(), upTo == null ? Long.MAX_VALUE : upTo)
                .update();
    }

    private static NotificationView view(Actor reader, ResultSet row) throws SQLException {
        Occasion occasion = Occasion.valueOf(row.getString("kind"));
        AccountCard by = row.getObject("by_id") == null
                ? null
                : new AccountCard(
                        new AccountId(row.getLong("by_id")),
                        row.getString("handle"),
                        row.getString("display_name"),
                        ImageId.read(row, "avatar"));
        String community = row.getString("name");
        return new NotificationView(
                row.getLong("id"),
                occasion,
                by,
                community == null ? "" : community,
                community == null ? null : Theme.valueOf(row.getString("theme")),
                ImageId.read(row, "emblem"),
                row.getString("text"),
                link(occasion, reader, by, row),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("read_at") == null);
    }

    private static String link(Occasion occasion, Actor reader, @Nullable AccountCard by, ResultSet row)
            throws SQLException {
        String community = "/communities/" + row.getString("slug");
        long reference = row.getLong("reference_id");
        return switch (occasion) {
            case REQUEST_APPROVED, APPLICATION_APPROVED, ROLE_ACCEPTED, ROLE_DECLINED -> community;
            case REQUEST_DECLINED, INVITED -> community + "/join";
            case JOIN_REQUEST -> community + "/requests";
            case MODERATOR_OFFERED, ADMIN_OFFERED -> community + "/membership";
            case POST_HIDDEN,
                    POST_RESTORED,
                    THREAD_LOCKED,
                    THREAD_UNLOCKED,
                    WARNED,
                    WARNING_WITHDRAWN,
                    SILENCED,
                    SILENCE_ENDED,
                    REMOVED,
                    REINSTATED,
                    APPEAL_UPHELD,
                    APPEAL_GRANTED,
                    RETURN_ACCEPTED,
                    RETURN_REFUSED -> "/decisions/" + reference;
            case CASE ->
                row.getString("slug") == null
                        ? "/staff/cases/" + reference
                        : community + "/moderation/cases/" + reference;
            case APPEAL ->
                row.getString("slug") == null
                        ? "/staff/appeals/" + reference
                        : community + "/moderation/appeals/" + reference;
            case RETURNED ->
                row.getString("slug") == null
                        ? "/staff/appeals#returned-" + reference
                        : community + "/moderation/returned#returned-" + reference;
            case REPORT_ACTED, REPORT_KEPT -> row.getString("slug") == null ? "/notifications" : community;
            case MENTION, REPLY, QUOTE, REPOST, OWN_POLL_CLOSED, POLL_CLOSED -> "/posts/" + row.getLong("post_id");
            case SCHEDULED_REFUSED -> "/drafts";
            case FOLLOWER -> "/@" + (by == null ? reader.handle() : by.handle());
            case FOLLOW_REQUEST -> "/follow-requests";
            case APPLICATION_DECLINED -> "/community-applications/new";
        };
    }
}
