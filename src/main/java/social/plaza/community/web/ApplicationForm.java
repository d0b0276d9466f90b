package social.plaza.community.web;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;
import social.plaza.community.CommunityName;
import social.plaza.community.Motivation;
import social.plaza.community.Purpose;
import social.plaza.shared.Text;
import social.plaza.shared.TextRules;

/** The form that asks staff to found a community. */
record ApplicationForm(
        @Text(min = CommunityName.MIN, max = CommunityName.MAX, kind = TextRules.NAME)
        String name,

        @Text(max = Purpose.MAX) String purpose,

        @Text(min = 1, max = Motivation.MAX, kind = TextRules.TEXT)
        String motivation,

        @Nullable String submission) {

    ApplicationForm {
        name = requireNonNullElse(name, "");
        purpose = requireNonNullElse(purpose, "");
        motivation = requireNonNullElse(motivation, "");
    }
}
