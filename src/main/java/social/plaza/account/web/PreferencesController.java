package social.plaza.account.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import social.plaza.account.AccountSettings;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.OwnPath;
import social.plaza.shared.Site;

/** Language and appearance by one press: kept with the account, or by a guest's browser. */
@Controller
class PreferencesController {

    private static final Duration KEPT = Duration.ofDays(365);

    private final AccountSettings settings;
    private final Site site;

    PreferencesController(AccountSettings settings, Site site) {
        this.settings = settings;
        this.site = site;
    }

    /** Guests choose on a page of their own, so that the pages they read need no session. */
    @GetMapping("/preferences")
    String show(@RequestParam(required = false) @Nullable String returnTo, Model model) {
        model.addAttribute("returnTo", OwnPath.or(returnTo, "/"));
        return "account/preferences";
    }

    @PostMapping("/preferences/language")
    String speak(
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(required = false) @Nullable String returnTo,
            HttpServletResponse response) {
        if (actor.guest()) {
            keep("language", language, List.of("en", "es"), response);
        } else {
            settings.speak(actor, language);
        }
        return "redirect:" + OwnPath.or(returnTo, "/");
    }

    @PostMapping("/preferences/appearance")
    String appear(
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "") String appearance,
            @RequestParam(required = false) @Nullable String returnTo,
            HttpServletResponse response) {
        if (actor.guest()) {
            keep("appearance", appearance, List.of("auto", "light", "dark"), response);
        } else {
            settings.appear(actor, appearance);
        }
        return "redirect:" + OwnPath.or(returnTo, "/");
    }

    private void keep(String name, String value, List<String> known, HttpServletResponse response) {
        if (known.contains(value)) {
            ResponseCookie cookie = ResponseCookie.from(name, value)
                    .path("/")
                    .maxAge(KEPT)
                    .httpOnly(true)
                    .secure(site.secure())
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }
}
