package social.plaza.moderation.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.plaza.shared.Text;
import social.plaza.shared.TextRules;

/**
 * Decides a case.
 *
 * @param act KEEP, HIDE, REMOVE, or SETTLE at the desk of platform staff
 * @param until days that a removal lasts; anything but the days on offer is until reinstated
 * @param seen the revision of the case that the form was made for
 */
record CaseForm(
        String act,
        @Nullable String ground,
        String until,
        @Text(kind = TextRules.TEXT, max = 280) @Nullable String reason,
        @Nullable Integer seen,
        @Nullable String submission) {

    static final CaseForm EMPTY = new CaseForm("", "", "", "", null, null);

    CaseForm {
        act = Objects.requireNonNullElse(act, "");
        until = Objects.requireNonNullElse(until, "");
    }

    boolean hides() {
        return act.equals("HIDE");
    }

    boolean removes() {
        return act.equals("REMOVE");
    }

    /** A case that was never seen was seen at no revision. */
    int seenRevision() {
        return seen == null ? -1 : seen;
    }

    String words() {
        return reason == null ? "" : reason;
    }

    /** Null for until reinstated. */
    @Nullable
    Instant end(Instant now) {
        return RemovalForm.DAYS.contains(until) ? now.plus(Duration.ofDays(Long.parseLong(until))) : null;
    }
}
