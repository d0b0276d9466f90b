package social.plaza.community.web;

import static java.util.Objects.requireNonNullElse;

import social.plaza.community.StaffReason;
import social.plaza.shared.Text;
import social.plaza.shared.TextRules;

/** Staff's answer to an application. */
record AnswerForm(
        @Text(min = 1, max = StaffReason.MAX, kind = TextRules.TEXT)
        String reason) {

    AnswerForm {
        reason = requireNonNullElse(reason, "");
    }
}
