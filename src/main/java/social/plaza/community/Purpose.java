package social.plaza.community;

import social.plaza.shared.TextRules;

/** What a community is for, in a line; may be empty. */
public record Purpose(String value) {

    public static final int MAX = 160;

    public Purpose {
        value = TextRules.LINE.require(value, 0, MAX);
    }

    @Override
    public String toString() {
        return value;
    }
}
