package social.plaza.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/** The language of a page: the account's choice, else the cookie's, else the browser's, else English. */
@Component("localeResolver")
class Languages implements LocaleResolver {

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.of("es"));

    private final Actors actors;
    private final AcceptHeaderLocaleResolver browser = new AcceptHeaderLocaleResolver();

    Languages(Actors actors) {
        this.actors = actors;
        browser.setSupportedLocales(SPOKEN);
        browser.setDefaultLocale(Locale.ENGLISH);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String chosen = actors.of(request).language();
        Cookie cookie = WebUtils.getCookie(request, "language");
        Locale spoken = spoken(chosen != null ? chosen : cookie == null ? null : cookie.getValue());
        return spoken != null ? spoken : browser.resolveLocale(request);
    }

    private static @Nullable Locale spoken(@Nullable String language) {
        return SPOKEN.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the account's settings and the cookie choose the language");
    }
}
