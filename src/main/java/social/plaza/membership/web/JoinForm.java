package social.plaza.membership.web;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;
import social.plaza.shared.Text;
import social.plaza.shared.TextRules;

/**
 * What somebody who wants to come in fills in.
 *
 * @param rulesAccepted null where the box was not ticked
 */
record JoinForm(
        @Nullable Boolean rulesAccepted,
        @Text(max = 280, kind = TextRules.TEXT) String answer,
        String submission) {

    static final JoinForm EMPTY = new JoinForm(null, "", "");

    JoinForm {
        answer = requireNonNullElse(answer, "");
        submission = requireNonNullElse(submission, "");
    }

    boolean accepts() {
        return Boolean.TRUE.equals(rulesAccepted);
    }
}
