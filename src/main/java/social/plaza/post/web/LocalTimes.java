package social.plaza.post.web;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** A time on the clock of its own zone, in words. */
final class LocalTimes {

    private static final String ENGLISH = "EEEE d MMMM yyyy, HH:mm";
    private static final String SPANISH = "EEEE d 'de' MMMM 'de' yyyy, HH:mm";

    private LocalTimes() {}

    /** The day and time, and the zone. */
    static Object[] words(ZonedDateTime time, Locale reader) {
        return new Object[] {
            DateTimeFormatter.ofPattern(reader.getLanguage().equals("es") ? SPANISH : ENGLISH, reader)
                    .format(time),
            time.getZone().getDisplayName(TextStyle.FULL, reader)
        };
    }
}
