package social.plaza.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is decided at once about one subject: each part cites the same rule or norm, for the same reason.
 *
 * @param kinds at least one
 * @param silenceDays one of {@link #SILENCES}; null where nobody is silenced
 * @param removedUntil null for until reinstated
 * @param reason up to 280 graphemes, may be empty
 */
public record Ruling(
        Set<DecisionKind> kinds,
        Ground ground,
        @Nullable Integer silenceDays,
        @Nullable Instant removedUntil,
        String reason) {

    /** For how many days somebody may be silenced. */
    public static final List<Integer> SILENCES = List.of(1, 3, 7, 30);

    public Ruling {
        kinds = EnumSet.copyOf(kinds);
        if (kinds.contains(DecisionKind.SILENCE) && !SILENCES.contains(silenceDays)) {
            throw new IllegalArgumentException("nobody is silenced for " + silenceDays + " days");
        }
    }

    static Ruling toHide(Ground ground, String reason) {
        return new Ruling(Set.of(DecisionKind.HIDE), ground, null, null, reason);
    }

    static Ruling toRemove(Ground ground, @Nullable Instant until, String reason) {
        return new Ruling(Set.of(DecisionKind.REMOVE), ground, null, until, reason);
    }

    Instant silencedUntil(Instant now) {
        if (silenceDays == null) {
            throw new IllegalStateException("nobody is silenced");
        }
        return now.plus(Duration.ofDays(silenceDays));
    }
}
