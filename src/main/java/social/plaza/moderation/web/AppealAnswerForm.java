package social.plaza.moderation.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.plaza.moderation.AppealOutcome;
import social.plaza.shared.Text;
import social.plaza.shared.TextRules;

/** Answers an appeal: how, and in which words. */
record AppealAnswerForm(
        @Nullable String outcome,

        @Text(kind = TextRules.TEXT, min = 1, max = 500) @Nullable
        String answer,

        @Nullable String submission) {

    static final AppealAnswerForm EMPTY = new AppealAnswerForm("", "", null);

    Optional<AppealOutcome> chosen() {
        return Arrays.stream(AppealOutcome.values())
                .filter(one -> one.name().equals(outcome))
                .findFirst();
    }

    String words() {
        return answer == null ? "" : answer;
    }
}
