package social.plaza.moderation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.audit.Act;
import social.plaza.audit.AuditEntry;
import social.plaza.audit.AuditLog;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.NotFound;

/** Whose reports a community hears; its team knows them by a number only. */
@Component
public class Reporters {

    private final Cases cases;
    private final AuditLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reporters(Cases cases, AuditLog log, JdbcClient jdbc, Clock clock) {
        this.cases = cases;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Reports by this number stay unheard in the community from now on, or are heard again. */
    @Transactional
    public void mute(Actor by, CaseId id, int reporter, boolean muted) {
        CaseView seen = cases.view(by, id);
        CommunityId community = seen.desk().community();
        if (community == null) {
            throw new NotFound();
        }
        int found = jdbc.sql("UPDATE reporter SET muted_at = ?, muted_by = ? WHERE community_id = ? AND number = ?")
                .params(Arrays.<@Nullable Object>asList(
                        muted ? Timestamp.from(clock.instant()) : null,
                        muted ? by.account().value() : null,
                        community.value(),
                        reporter))
                .update();
        if (found == 0) {
            throw new NotFound();
        }
        log.append(new AuditEntry(
                community,
                by.account(),
                muted ? Act.REPORTER_MUTED : Act.REPORTER_HEARD,
                AuditEntry.Subject.CASE,
                id.value(),
                "#" + reporter,
                "",
                "",
                null,
                id.value()));
    }
}
