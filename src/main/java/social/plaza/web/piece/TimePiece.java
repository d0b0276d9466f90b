package social.plaza.web.piece;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;

/** {@code p:ago}, {@code p:day} and {@code p:moment}: an instant, which scripts show in the reader's own zone. */
final class TimePiece extends Piece {

    enum Kind {
        /** Scripts turn it into "5 min". */
        AGO("ago", "d MMM yyyy"),
        DAY("day", "d MMMM yyyy"),
        MOMENT("moment", "d MMM yyyy, HH:mm");

        private final String attribute;
        private final String pattern;

        Kind(String attribute, String pattern) {
            this.attribute = attribute;
            this.pattern = pattern;
        }
    }

    private final Kind kind;
    private final Map<Locale, DateTimeFormatter> shown;
    private final Map<Locale, DateTimeFormatter> precise;

    TimePiece(Kind kind) {
        super(kind.attribute);
        this.kind = kind;
        this.shown = new ConcurrentHashMap<>();
        this.precise = new ConcurrentHashMap<>();
    }

    @Override
    String markup(ITemplateContext context, List<@Nullable Object> values) {
        if (!(values.getFirst() instanceof Instant instant)) {
            return "";
        }
        var locale = context.getLocale();
        var text = formatter(shown, kind, locale).format(instant);
        var opening = "<time class=\"time\" datetime=\"" + instant + '"';
        return switch (kind) {
                    case AGO ->
                        opening + " data-controller=\"ago\" title=\""
                                + utc(
                                        context,
                                        formatter(precise, Kind.MOMENT, locale).format(instant)) + "\">"
                                + escaped(text);
                    case DAY -> opening + '>' + escaped(text);
                    case MOMENT -> opening + " data-controller=\"moment\">" + utc(context, text);
                }
                + "</time>";
    }

    private static String utc(ITemplateContext context, String time) {
        return escaped(context.getMessage(TimePiece.class, "layout.utc", new Object[] {time}, true));
    }

    private static DateTimeFormatter formatter(Map<Locale, DateTimeFormatter> known, Kind kind, Locale locale) {
        return known.computeIfAbsent(
                locale,
                reader -> DateTimeFormatter.ofPattern(kind.pattern, reader).withZone(ZoneOffset.UTC));
    }
}
