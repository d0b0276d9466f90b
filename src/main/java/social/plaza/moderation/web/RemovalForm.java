package social.plaza.moderation.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.plaza.shared.Text;
import social.plaza.shared.TextRules;

/**
 * Removes a member: what is cited, for how long and why.
 *
 * @param until 7 or 30 days; anything else is until reinstated
 */
record RemovalForm(
        @Nullable String ground,
        String until,
        @Text(kind = TextRules.TEXT, max = 280) @Nullable String reason,
        @Text(kind = TextRules.TEXT, max = 280) @Nullable String canned,
        @Nullable String submission) {

    /** The days a removal may last, as the form sends them. */
    static final List<String> DAYS = List.of("7", "30");

    static final RemovalForm EMPTY = new RemovalForm("", "", "", "", null);

    /** What the browser left out is as if left empty. */
    RemovalForm {
        until = Objects.requireNonNullElse(until, "");
    }

    /** Null for until reinstated. */
    @Nullable
    Instant end(Instant now) {
        return DAYS.contains(until) ? now.plus(Duration.ofDays(Long.parseLong(until))) : null;
    }

    String words() {
        return ReasonField.words(reason, canned);
    }
}
