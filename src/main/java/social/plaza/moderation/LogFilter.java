package social.plaza.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.plaza.audit.Act;
import social.plaza.shared.PostId;

/**
 * What a log is narrowed to; nothing where a part is null or empty.
 *
 * @param actor handle of who acted
 * @param subject handle of whom it concerned, also by a post of theirs
 * @param ground the rule as it read, or {@code norm:} and a norm's constant
 * @param since the first moment
 * @param before the first moment that is too late
 */
public record LogFilter(
        @Nullable Act act,
        String actor,
        String subject,
        @Nullable PostId post,
        String ground,
        @Nullable Instant since,
        @Nullable Instant before) {

    public static final LogFilter NONE = new LogFilter(null, "", "", null, "", null, null);

    /** What somebody may ask who reads no names: to be found by a name is to be named. */
    LogFilter withoutNames() {
        return new LogFilter(act, "", "", null, ground, since, before);
    }
}
