package social.plaza.account.web;

import static social.plaza.account.web.Typed.text;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.account.EmailVerification;
import social.plaza.account.EmailVerification.Link;
import social.plaza.account.EmailVerification.Offer;
import social.plaza.account.EmailVerification.Outcome;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;

/**
 * The page behind the link in the verification message. Opening it shows what the link would do, because programs that
 * look through mail open links too; pressing the button does it.
 */
@Controller
class EmailVerificationController {

    private static final String PAGE = "account/verify-email";

    private final EmailVerification verification;

    EmailVerificationController(EmailVerification verification) {
        this.verification = verification;
    }

    @GetMapping("/verify-email")
    String show(@RequestParam(required = false) @Nullable String token, HttpServletResponse response, Model model) {
        keepSecret(response);
        Offer offer = verification.look(text(token));
        model.addAttribute("offer", offer);
        model.addAttribute("token", token);
        response.setStatus(offer.link() == Link.VOID ? 410 : 200);
        return PAGE;
    }

    @PostMapping("/verify-email")
    String confirm(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable String token,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        keepSecret(response);
        Outcome outcome = verification.confirm(text(token));
        return switch (outcome) {
            case VERIFIED, ALREADY -> {
                next.addFlashAttribute("flash", "account.verify.done");
                yield actor.guest() ? "redirect:/login" : "redirect:/settings/contact";
            }
            case VOID, ADDRESS_IN_USE -> {
                response.setStatus(410);
                model.addAttribute("offer", new Offer(Link.VOID, "", ""));
                model.addAttribute("inUse", outcome == Outcome.ADDRESS_IN_USE);
                yield PAGE;
            }
        };
    }

    /** The address of this page holds the token: no other site may learn it. */
    private static void keepSecret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
