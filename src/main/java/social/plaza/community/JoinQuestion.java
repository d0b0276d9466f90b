package social.plaza.community;

import social.plaza.shared.TextRules;

/** What a restricted community asks those who ask to join; may be empty. */
public record JoinQuestion(String value) {

    public static final int MAX = 160;

    public JoinQuestion {
        value = TextRules.LINE.require(value, 0, MAX);
    }

    @Override
    public String toString() {
        return value;
    }
}
