package social.plaza.community;

import social.plaza.shared.TextRules;

/** What a rule means, with an example perhaps; may be empty. */
public record Explanation(String value) {

    public static final int MAX = 160;
    public static final Explanation NONE = new Explanation("");

    public Explanation {
        value = TextRules.LINE.require(value, 0, MAX);
    }

    @Override
    public String toString() {
        return value;
    }
}
