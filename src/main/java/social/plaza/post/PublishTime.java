package social.plaza.post;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/** When a post is to appear: a minute on the clock of a time zone. Of a minute that comes twice it is the first. */
public record PublishTime(Instant at, ZoneId zone) {

    /** The zone of whoever has none to tell. */
    public static final String UTC = "UTC";

    private static final int LONGEST_ZONE = 64;

    /**
     * What a form sent; {@link UnfitTime} where it names no minute that will be.
     *
     * @param local date and time as HTML fields write them
     * @param zone its name; empty for UTC
     */
    public static PublishTime of(String local, String zone) {
        LocalDateTime minute = minute(local);
        ZoneId where = zone(zone);
        List<ZoneOffset> offsets = where.getRules().getValidOffsets(minute);
        if (offsets.isEmpty()) {
            ZoneOffsetTransition gap = where.getRules().getTransition(minute);
            throw new UnfitTime(
                    "post.later.gap",
                    minute.toLocalTime().toString(),
                    where.getId(),
                    gap.getDateTimeBefore().toLocalTime().toString(),
                    gap.getDateTimeAfter().toLocalTime().toString());
        }
        return new PublishTime(minute.toInstant(offsets.getFirst()), where);
    }

    /** Whether the clock shows this minute a second time. */
    public boolean twice() {
        LocalDateTime local = local().toLocalDateTime();
        return zone.getRules().getValidOffsets(local).size() > 1;
    }

    public ZonedDateTime local() {
        return at.atZone(zone);
    }

    /** Refuses what is over, and what is more than a year ahead. */
    void within(Instant now) {
        if (!at.isAfter(now)) {
            throw new UnfitTime("post.later.past");
        }
        if (at.isAfter(now.atZone(zone).plusYears(1).toInstant())) {
            throw new UnfitTime("post.later.tooFar");
        }
    }

    private static LocalDateTime minute(String typed) {
        try {
            LocalDateTime minute = LocalDateTime.parse(typed.strip()).truncatedTo(ChronoUnit.MINUTES);
            if (minute.getYear() < 1 || minute.getYear() > 9999) {
                throw new UnfitTime("post.later.unreadable");
            }
            return minute;
        } catch (DateTimeException noTime) {
            throw new UnfitTime("post.later.unreadable");
        }
    }

    private static ZoneId zone(String name) {
        try {
            ZoneId zone = ZoneId.of(name.isBlank() ? UTC : name.strip());
            if (zone.getId().length() <= LONGEST_ZONE) {
                return zone;
            }
        } catch (DateTimeException unknown) {
            // said below
        }
        throw new UnfitTime("post.later.zoneUnknown");
    }
}
