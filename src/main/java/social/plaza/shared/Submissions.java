package social.plaza.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a form act once however often it arrives. The key is made with the form; the first arrival acts, every later one
 * (also one that arrives at the same moment) gets the first one's outcome.
 */
@Component
public class Submissions {

    /** The same form was sent again with other contents. */
    public static final class ChangedSubmission extends RuleViolation {
        private static final long serialVersionUID = 1L;

        ChangedSubmission() {
            super("submission.changed");
        }
    }

    /** As long as a session may rest: an older page cannot send its form any more. */
    static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    Submissions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Acts, unless this key has acted before. A key that is missing or no UUID acts every time.
     *
     * @param contents what the form says; the same key with other contents is a {@link ChangedSubmission}
     * @param act returns its outcome in a few characters, an id or an address
     */
    @Transactional(propagation = Propagation.REQUIRED)
    public String once(AccountId actor, @Nullable String key, Object contents, Supplier<String> act) {
        Optional<UUID> submission = parsed(key);
        if (submission.isEmpty()) {
            return act.get();
        }
        String fingerprint = fingerprint(contents.toString());
        int first = jdbc.sql("""
                        INSERT INTO submission (actor_id, key, fingerprint, created_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""")
                .params(actor.value(), submission.get(), fingerprint, Timestamp.from(clock.instant()))
                .update();
        return first == 1 ? act(actor, submission.get(), act) : earlier(actor, submission.get(), fingerprint);
    }

    /**
     * Forgets forms that cannot arrive again.
     *
     * @param most at once
     * @return how many were forgotten
     */
    public int forgetOld(int most) {
        return jdbc.sql("""
                        DELETE FROM submission WHERE (actor_id, key) IN
                            (SELECT actor_id, key FROM submission WHERE created_at <= ? ORDER BY created_at LIMIT ?)""")
                .params(Timestamp.from(clock.instant().minus(KEPT)), most)
                .update();
    }

    private String act(AccountId actor, UUID key, Supplier<String> act) {
        String outcome = act.get();
        jdbc.sql("UPDATE submission SET outcome = ? WHERE actor_id = ? AND key = ?")
                .params(outcome, actor.value(), key)
                .update();
        return outcome;
    }

    private String earlier(AccountId actor, UUID key, String fingerprint) {
        return jdbc.sql("SELECT outcome FROM submission WHERE actor_id = ? AND key = ? AND fingerprint = ?")
                .params(actor.value(), key, fingerprint)
                .query(String.class)
                .optional()
                .orElseThrow(ChangedSubmission::new);
    }

    private static Optional<UUID> parsed(@Nullable String key) {
        try {
            return key == null ? Optional.empty() : Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }

    private static String fingerprint(String contents) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(contents.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
