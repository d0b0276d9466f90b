package social.plaza.account.web;

import static social.plaza.account.web.Typed.text;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import social.plaza.account.Network;
import social.plaza.account.NewAccount;
import social.plaza.account.SignUp;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;

/** The page for opening an account. */
@Controller
class SignUpController {

    private static final String PAGE = "account/signup";

    private final SignUp signUp;
    private final SessionStart sessions;

    SignUpController(SignUp signUp, SessionStart sessions) {
        this.signUp = signUp;
        this.sessions = sessions;
    }

    @GetMapping("/signup")
    String show(@CurrentActor Actor actor, Model model) {
        model.addAttribute("form", SignUpForm.EMPTY);
        return actor.guest() ? PAGE : "redirect:/";
    }

    @PostMapping("/signup")
    String open(
            @CurrentActor Actor actor,
            @ModelAttribute("form") SignUpForm form,
            BindingResult problems,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (!actor.guest()) {
            return "redirect:/";
        }
        var wanted = new NewAccount(
                text(form.handle()),
                text(form.displayName()),
                text(form.email()),
                text(form.password()),
                locale.getLanguage());
        return switch (signUp.open(wanted, Network.of(request.getRemoteAddr()))) {
            case SignUp.Refused(var reasons) -> {
                Problems.show(reasons, problems);
                response.setStatus(422);
                yield PAGE;
            }
            case SignUp.TooMany() -> {
                problems.reject("account.signup.tooMany");
                response.setStatus(429);
                yield PAGE;
            }
            case SignUp.Opened(var account) -> {
                String wish = wish(request, response);
                sessions.begin(account, request, response);
                next.addFlashAttribute("flash", "account.signup.done");
                yield "redirect:" + wish;
            }
        };
    }

    /** The page that asked to sign in, on this site only. */
    private static String wish(HttpServletRequest request, HttpServletResponse response) {
        var cache = new HttpSessionRequestCache();
        SavedRequest saved = cache.getRequest(request, response);
        if (saved == null) {
            return "/";
        }
        cache.removeRequest(request, response);
        var address = UriComponentsBuilder.fromUriString(saved.getRedirectUrl()).build();
        String path = address.getPath();
        return path != null && path.startsWith("/") && !path.startsWith("//") ? path : "/";
    }
}
