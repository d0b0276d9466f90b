package social.plaza.post;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import social.plaza.shared.Excerpt;

/**
 * A draft as its author finds it again.
 *
 * @param community where it would stand, null for none
 * @param later when it is to be posted, null for a draft that waits for its author
 * @param refusal message key of why it was not posted when its time had come, null where it never was to be
 * @param place where it stands in the list: grows with each time it is kept
 */
public record KeptDraft(
        DraftId id,
        Unposted written,
        PostView.@Nullable Place community,
        Instant savedAt,
        long place,
        @Nullable Later later,
        @Nullable String refusal) {

    /** How much of it a list shows, in code points. */
    private static final int SHOWN = 280;

    /**
     * A time that somebody chose.
     *
     * @param due whether it has come and the post still waits, as slow mode makes it
     */
    public record Later(Instant at, ZoneId zone, boolean due) {

        /** As a clock on the wall of its author shows it. */
        public ZonedDateTime local() {
            return at.atZone(zone);
        }

        /** As a field for a date and a time takes it. */
        public String field() {
            return local().toLocalDateTime().toString();
        }

        public String zoneId() {
            return zone.getId();
        }

        /** The zone in words. */
        public String zone(Locale reader) {
            return zone.getDisplayName(TextStyle.FULL, reader);
        }
    }

    /** Its beginning. */
    public String excerpt() {
        return Excerpt.beginning(written.texts().getFirst(), SHOWN);
    }

    /** How many texts follow the first. */
    public int more() {
        return written.texts().size() - 1;
    }

    public int images() {
        return written.images().size();
    }

    public boolean answers() {
        return written.replyTo() != null;
    }

    public boolean quotes() {
        return written.quoteOf() != null;
    }

    public boolean asks() {
        return written.poll().typed();
    }
}
