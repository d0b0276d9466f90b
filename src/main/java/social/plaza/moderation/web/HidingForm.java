package social.plaza.moderation.web;

import org.jspecify.annotations.Nullable;
import social.plaza.shared.Text;
import social.plaza.shared.TextRules;

/** Hides a post: what is cited ({@code rule:} and an id, or {@code norm:} and a name) and why. */
record HidingForm(
        @Nullable String ground,
        @Text(kind = TextRules.TEXT, max = 280) @Nullable String reason,
        @Text(kind = TextRules.TEXT, max = 280) @Nullable String canned,
        @Nullable String submission) {

    static final HidingForm EMPTY = new HidingForm("", "", "", null);

    String words() {
        return ReasonField.words(reason, canned);
    }
}
