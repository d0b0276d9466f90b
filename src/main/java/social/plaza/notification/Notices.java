package social.plaza.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.shared.Ids;

/** Writes notifications down, each once. */
@Component
class Notices {

    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nobody is told what they may not see now, or what comes from somebody they blocked or muted. */
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(List<Notice> notices) {
        notices.forEach(this::tell);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void tell(Notice notice) {
        long id = Ids.next();
        jdbc.sql("""
                        INSERT INTO notification
                            (id, account_id, kind, actor_id, community_id, post_id, reference_id, dedupe_key, created_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (dedupe_key) DO NOTHING""")
                .params(Arrays.<@Nullable Object>asList(
                        id,
                        notice.to().value(),
                        notice.occasion().name(),
                        notice.by() == null ? null : notice.by().value(),
                        notice.community() == null ? null : notice.community().value(),
                        notice.post() == null ? null : notice.post().value(),
                        notice.reference(),
                        notice.key(),
                        Timestamp.from(clock.instant())))
                .update();
        jdbc.sql("DELETE FROM notification WHERE id = ? AND NOT EXISTS (SELECT FROM shown_notification WHERE id = ?)")
                .params(id, id)
                .update();
    }
}
