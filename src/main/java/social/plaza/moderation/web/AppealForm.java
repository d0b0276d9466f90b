package social.plaza.moderation.web;

import org.jspecify.annotations.Nullable;
import social.plaza.shared.Text;
import social.plaza.shared.TextRules;

/** Appeals against a decision: what the person concerned has to say. */
record AppealForm(
        @Text(kind = TextRules.TEXT, min = 1, max = 500) @Nullable
        String text,

        @Nullable String submission) {

    static final AppealForm EMPTY = new AppealForm("", null);

    String words() {
        return text == null ? "" : text;
    }
}
