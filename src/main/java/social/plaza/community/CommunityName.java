package social.plaza.community;

import social.plaza.shared.TextRules;

/** What a community is called. */
public record CommunityName(String value) {

    public static final int MIN = 3;
    public static final int MAX = 30;

    public CommunityName {
        value = TextRules.NAME.require(value, MIN, MAX);
    }

    @Override
    public String toString() {
        return value;
    }
}
