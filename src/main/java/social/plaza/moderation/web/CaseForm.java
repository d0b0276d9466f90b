package social.plaza.moderation.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.plaza.moderation.DecisionKind;
import social.plaza.moderation.Ruling;
import social.plaza.shared.Text;
import social.plaza.shared.TextRules;

/**
 * Decides a case.
 *
 * @param act DECIDE, KEEP, ESCALATE to platform staff, or SETTLE at their desk
 * @param measures what is decided
 * @param days that a silence lasts
 * @param until days that a removal lasts; anything but the days on offer is until reinstated
 * @param seen the revision of the case that the form was made for
 * @param known how many people had reported it then
 */
record CaseForm(
        String act,
        @Nullable List<String> measures,
        String days,
        String until,
        String ground,
        @Text(kind = TextRules.TEXT, max = 280) @Nullable String reason,
        @Text(kind = TextRules.TEXT, max = 280) @Nullable String canned,
        @Nullable Integer seen,
        @Nullable Integer known,
        @Nullable String submission) {

    /** What the browser left out is as if left empty. */
    CaseForm {
        act = Objects.requireNonNullElse(act, "");
        days = Objects.requireNonNullElse(days, "");
        until = Objects.requireNonNullElse(until, "");
        ground = Objects.requireNonNullElse(ground, "");
    }

    static CaseForm empty(String ground) {
        return new CaseForm("", null, "1", "", ground, "", "", null, null, null);
    }

    Set<DecisionKind> kinds() {
        Set<DecisionKind> kinds = EnumSet.noneOf(DecisionKind.class);
        Arrays.stream(DecisionKind.values()).filter(this::takes).forEach(kinds::add);
        return kinds;
    }

    public boolean takes(DecisionKind kind) {
        return measures != null && measures.contains(kind.name());
    }

    /** Null where nobody can be silenced for so long. */
    @Nullable
    Integer silence() {
        return Ruling.SILENCES.stream()
                .filter(offered -> offered.toString().equals(days))
                .findFirst()
                .orElse(null);
    }

    /** Null for until reinstated. */
    @Nullable
    Instant removedUntil(Instant now) {
        return RemovalForm.DAYS.contains(until) ? now.plus(Duration.ofDays(Long.parseLong(until))) : null;
    }

    /** When a measure would end by itself; null for never. */
    @Nullable
    Instant end(DecisionKind kind, Instant now) {
        Integer silence = silence();
        return switch (kind) {
            case SILENCE -> silence == null ? null : now.plus(Duration.ofDays(silence));
            case REMOVE -> removedUntil(now);
            case HIDE, LOCK, WARN -> null;
        };
    }

    /** A case that was never seen was seen at no revision. */
    int seenRevision() {
        return seen == null ? -1 : seen;
    }

    String words() {
        return ReasonField.words(reason, canned);
    }
}
