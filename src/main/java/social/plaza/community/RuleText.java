package social.plaza.community;

import social.plaza.shared.TextRules;

/** What a rule says, short enough to be cited in a decision. */
public record RuleText(String value) {

    public static final int MAX = 60;

    public RuleText {
        value = TextRules.LINE.require(value, 1, MAX);
    }

    @Override
    public String toString() {
        return value;
    }
}
