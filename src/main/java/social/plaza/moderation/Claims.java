package social.plaza.moderation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.shared.Actor;

/** Says who looks at which case, so that two people do not work on one. */
@Component
public class Claims {

    /** A claim that nobody renews or ends is over after this time. */
    public static final Duration CLAIM = Duration.ofMinutes(10);

    private final Cases cases;
    private final JdbcClient jdbc;
    private final Clock clock;

    Claims(Cases cases, JdbcClient jdbc, Clock clock) {
        this.cases = cases;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Says to others that the actor looks at the case, for {@link #CLAIM}, and at no other one. Returns whether it is
     * the actor's now.
     *
     * @param takeOver also where somebody else holds it
     */
    @Transactional
    public boolean claim(Actor by, CaseId id, boolean takeOver) {
        cases.view(by, id);
        Instant now = clock.instant();
        // in one order, so that two people who change places do not wait for each other
        jdbc.sql("SELECT id FROM review_case WHERE id = ? OR claimed_by = ? ORDER BY id FOR NO KEY UPDATE")
                .params(id.value(), by.account().value())
                .query(_ -> {});
        boolean held = jdbc.sql("""
                        UPDATE review_case SET claimed_by = :by, claimed_until = :until
                        WHERE id = :id AND state = 'OPEN'
                          AND (:over OR claimed_by IS NULL OR claimed_by = :by OR claimed_until <= :now)""")
                        .param("by", by.account().value())
                        .param("until", Timestamp.from(now.plus(CLAIM)))
                        .param("id", id.value())
                        .param("over", takeOver)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
        if (held) {
            jdbc.sql("UPDATE review_case SET claimed_by = NULL, claimed_until = NULL WHERE claimed_by = ? AND id <> ?")
                    .params(by.account().value(), id.value())
                    .update();
        }
        return held;
    }

    /** Ends the actor's own claim. */
    @Transactional
    public void release(Actor by, CaseId id) {
        cases.view(by, id);
        jdbc.sql("UPDATE review_case SET claimed_by = NULL, claimed_until = NULL WHERE id = ? AND claimed_by = ?")
                .params(id.value(), by.account().value())
                .update();
    }
}
