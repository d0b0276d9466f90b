package social.plaza.moderation.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.plaza.moderation.CaseId;
import social.plaza.moderation.DecisionKind;
import social.plaza.shared.Ids;
import social.plaza.shared.Text;
import social.plaza.shared.TextRules;

/**
 * Decides several cases in the same way; its fields are those of {@link CaseForm}.
 *
 * @param picked the cases, each with the revision that was shown: {@code id.revision}
 */
record BulkForm(
        @Nullable List<String> picked,
        String act,
        @Nullable List<String> measures,
        String days,
        String until,
        String ground,
        @Text(kind = TextRules.TEXT, max = 280) @Nullable String reason,
        @Text(kind = TextRules.TEXT, max = 280) @Nullable String canned,
        @Nullable String submission) {

    /** At most so many at once. */
    static final int MOST = 50;

    /** A case as somebody saw it. */
    record Picked(CaseId id, int revision) {}

    BulkForm {
        act = Objects.requireNonNullElse(act, "");
        days = Objects.requireNonNullElse(days, "");
        until = Objects.requireNonNullElse(until, "");
        ground = Objects.requireNonNullElse(ground, "");
    }

    static BulkForm empty() {
        return new BulkForm(null, "", null, "1", "", "", "", "", null);
    }

    List<Picked> cases() {
        return picked == null
                ? List.of()
                : picked.stream()
                        .map(BulkForm::parse)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
    }

    public boolean picks(long id) {
        return cases().stream().anyMatch(one -> one.id().value() == id);
    }

    public boolean takes(DecisionKind kind) {
        return all().takes(kind);
    }

    /** What is decided about each, whichever it is. */
    CaseForm all() {
        return one(null, submission);
    }

    /** What is decided about one of them: a submission of its own, so that each acts once however often all arrive. */
    CaseForm about(Picked one) {
        return one(one.revision(), submission == null || submission.isEmpty() ? null : key(submission + one.id()));
    }

    private CaseForm one(@Nullable Integer seen, @Nullable String key) {
        return new CaseForm(act, measures, days, until, ground, reason, canned, seen, null, key);
    }

    private static String key(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Optional<Picked> parse(String text) {
        int dot = text.indexOf('.');
        return dot < 0 || !text.substring(dot + 1).matches("\\d{1,9}")
                ? Optional.empty()
                : Ids.parse(text.substring(0, dot))
                        .map(id -> new Picked(new CaseId(id), Integer.parseInt(text.substring(dot + 1))));
    }
}
