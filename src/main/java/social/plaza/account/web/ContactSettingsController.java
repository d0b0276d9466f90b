package social.plaza.account.web;

import static social.plaza.account.web.Typed.text;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.account.AccountSettings;
import social.plaza.account.EmailVerification;
import social.plaza.account.EmailVerification.Sent;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;

/** The e-mail address, and the message that verifies it. */
@Controller
class ContactSettingsController {

    private static final String ADDRESS = "/settings/contact";
    private static final String PAGE = "account/settings-contact";

    private final AccountSettings settings;
    private final EmailVerification verification;

    ContactSettingsController(AccountSettings settings, EmailVerification verification) {
        this.settings = settings;
        this.verification = verification;
    }

    @GetMapping(ADDRESS)
    String show(@CurrentActor Actor actor, Model model) {
        model.addAttribute("form", new ContactForm(""));
        return page(actor, model);
    }

    /** Sends a message to another address, which counts once its link has been used. */
    @PostMapping(ADDRESS)
    String change(
            @CurrentActor Actor actor,
            @ModelAttribute("form") ContactForm form,
            BindingResult problems,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        String problem = switch (verification.change(actor, text(form.email()))) {
            case SENT -> "";
            case TOO_OFTEN -> "account.contact.tooOften";
            case BROKEN_ADDRESS -> "account.email.shape";
            case NOTHING_TO_VERIFY -> "account.contact.same";
        };
        if (!problem.isEmpty()) {
            problems.rejectValue("email", problem);
            response.setStatus(422);
            return page(actor, model);
        }
        next.addFlashAttribute("flash", "account.contact.sent");
        return "redirect:" + ADDRESS;
    }

    /** Sends the message again. */
    @PostMapping(ADDRESS + "/messages")
    String sendAgain(@CurrentActor Actor actor, HttpServletResponse response, Model model, RedirectAttributes next) {
        Sent sent = verification.sendAgain(actor);
        if (sent == Sent.TOO_OFTEN) {
            response.setStatus(429);
            model.addAttribute("form", new ContactForm(""));
            model.addAttribute("tooOften", true);
            return page(actor, model);
        }
        next.addFlashAttribute("flash", sent == Sent.SENT ? "account.contact.sent" : "account.contact.nothing");
        return "redirect:" + ADDRESS;
    }

    private String page(Actor actor, Model model) {
        model.addAttribute("settings", settings.view(actor));
        model.addAttribute("pending", verification.pending(actor.account()).orElse(null));
        return PAGE;
    }
}
