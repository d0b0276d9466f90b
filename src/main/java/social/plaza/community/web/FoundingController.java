package social.plaza.community.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.community.Founding;
import social.plaza.community.Founding.Outcome.Founded;
import social.plaza.community.Founding.Outcome.NotNow;
import social.plaza.community.Founding.Prospect;
import social.plaza.community.Founding.Way;
import social.plaza.community.General;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;

/** Founding a community: what it takes, and the form for who fulfils it. */
@Controller
class FoundingController {

    private final Founding founding;

    FoundingController(Founding founding) {
        this.founding = founding;
    }

    @ModelAttribute("form")
    FoundingForm read(HttpServletRequest request) {
        return FoundingForm.read(request::getParameter);
    }

    @GetMapping("/communities/new")
    String ask(@CurrentActor Actor actor, Model model) {
        Prospect prospect = founding.prospect(actor);
        if (prospect.way() == Way.APPLICATION) {
            return "redirect:/community-applications/new";
        }
        return page(prospect, model);
    }

    @PostMapping("/communities")
    String found(
            @CurrentActor Actor actor,
            @Valid @ModelAttribute(name = "form", binding = false) FoundingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Locale locale) {
        if (errors.hasErrors()) {
            return again(founding.prospect(actor), model, response);
        }
        return switch (founding.found(actor, form.submission(), form.proposal(General.language(locale)))) {
            case Founded(String slug) -> {
                redirect.addFlashAttribute("flash", "community.founded.flash");
                yield "redirect:/communities/" + slug;
            }
            case NotNow(Prospect prospect) -> again(prospect, model, response);
        };
    }

    /** Who may not found is told the same reasons as on opening the page. */
    private static String again(Prospect prospect, Model model, HttpServletResponse response) {
        response.setStatus(prospect.way() == Way.DIRECT ? 422 : 403);
        return page(prospect, model);
    }

    private static String page(Prospect prospect, Model model) {
        model.addAttribute("prospect", prospect);
        Options.addTo(model);
        return "community/new";
    }
}
