package social.plaza.community;

import java.util.Locale;

/**
 * What a community says of itself: the first page of its settings.
 *
 * @param language en or es
 */
public record General(CommunityName name, Purpose purpose, Theme theme, Cover cover, String language, Topics topics) {

    public General {
        if (!language.equals("en") && !language.equals("es")) {
            throw new IllegalArgumentException(language);
        }
    }

    /** The language that Plaza has for this wish: Spanish for Spanish, else English. */
    public static String language(Locale locale) {
        return locale.getLanguage().equals("es") ? "es" : "en";
    }

    public static General of(CommunityView community) {
        return new General(
                new CommunityName(community.name()),
                new Purpose(community.purpose()),
                community.theme(),
                community.cover(),
                community.language(),
                new Topics(community.topics()));
    }

    /** Tells whether the settings are still what a person saw when they opened the page. */
    public String edition() {
        return Integer.toHexString(toString().hashCode());
    }
}
