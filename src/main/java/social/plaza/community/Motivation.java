package social.plaza.community;

import social.plaza.shared.TextRules;

/** Why somebody wants to found a community, in a few sentences. */
public record Motivation(String value) {

    public static final int MAX = 500;

    public Motivation {
        value = TextRules.TEXT.require(value, 1, MAX);
    }

    @Override
    public String toString() {
        return value;
    }
}
