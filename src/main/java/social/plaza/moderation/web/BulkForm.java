package social.plaza.moderation.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.plaza.moderation.CaseId;
import social.plaza.shared.Ids;
import social.plaza.shared.Text;
import social.plaza.shared.TextRules;

/**
 * Decides several cases in the same way.
 *
 * @param act KEEP or HIDE
 * @param picked the cases, each with the revision that was shown: {@code id.revision}
 */
record BulkForm(
        String act,
        @Nullable List<String> picked,
        String ground,
        @Text(kind = TextRules.TEXT, max = 280) @Nullable String reason) {

    /** At most so many at once. */
    static final int MOST = 50;

    /** A case as somebody saw it. */
    record Picked(CaseId id, int revision) {}

    BulkForm {
        act = Objects.requireNonNullElse(act, "");
        ground = Objects.requireNonNullElse(ground, "");
    }

    static BulkForm empty() {
        return new BulkForm("", null, "", "");
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

    boolean hides() {
        return act.equals("HIDE");
    }

    boolean keeps() {
        return act.equals("KEEP");
    }

    String words() {
        return reason == null ? "" : reason;
    }

    private static Optional<Picked> parse(String text) {
        int dot = text.indexOf('.');
        return dot < 0 || !text.substring(dot + 1).matches("\\d{1,9}")
                ? Optional.empty()
                : Ids.parse(text.substring(0, dot))
                        .map(id -> new Picked(new CaseId(id), Integer.parseInt(text.substring(dot + 1))));
    }
}
