package social.plaza.community.web;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;
import social.plaza.community.Explanation;
import social.plaza.community.RuleText;
import social.plaza.community.RuleView;
import social.plaza.shared.Text;

/**
 * A rule being written.
 *
 * @param revision of the rule when its page was opened
 */
record RuleForm(
        @Text(min = 1, max = RuleText.MAX) String text,
        @Text(max = Explanation.MAX) String explanation,
        String revision,
        @Nullable String submission) {

    static final RuleForm EMPTY = new RuleForm("", "", "", null);

    RuleForm {
        text = requireNonNullElse(text, "");
        explanation = requireNonNullElse(explanation, "");
        revision = requireNonNullElse(revision, "");
    }

    static RuleForm of(RuleView rule) {
        return new RuleForm(rule.text(), rule.explanation(), Integer.toString(rule.revision()), null);
    }

    int seenRevision() {
        return Numbers.orZero(revision);
    }
}
