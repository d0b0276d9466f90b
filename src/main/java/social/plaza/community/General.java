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
}
