package social.plaza.moderation.web;

import org.jspecify.annotations.Nullable;
import social.plaza.shared.Text;
import social.plaza.shared.TextRules;

/** Adds or rewords a ready reason. */
record ReasonForm(
        @Text(kind = TextRules.TEXT, min = 1, max = 280) @Nullable
        String text,

        @Nullable String submission) {

    static final ReasonForm EMPTY = new ReasonForm("", null);

    String words() {
        return text == null ? "" : text;
    }
}
