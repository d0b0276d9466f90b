package social.plaza.moderation.web;

import org.jspecify.annotations.Nullable;
import social.plaza.shared.Text;
import social.plaza.shared.TextRules;

/** Staff's answer to a post that was sent back: why. */
record ReturnAnswerForm(
        @Text(kind = TextRules.TEXT, max = 280) @Nullable String reason) {

    String words() {
        return reason == null ? "" : reason;
    }
}
