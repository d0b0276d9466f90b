package social.plaza.community.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.community.ApplicationId;
import social.plaza.community.ApplicationView;
import social.plaza.community.Applications;
import social.plaza.community.Applications.Outcome.Done;
import social.plaza.community.Applications.Outcome.NotNow;
import social.plaza.community.CommunityName;
import social.plaza.community.Founding;
import social.plaza.community.Founding.Prospect;
import social.plaza.community.Founding.Way;
import social.plaza.community.General;
import social.plaza.community.Motivation;
import social.plaza.community.Purpose;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;

/** Applying to found a community, for who belongs to none. */
@Controller
@RequestMapping("/community-applications")
class ApplicationController {

    private final Applications applications;
    private final Founding founding;

    ApplicationController(Applications applications, Founding founding) {
        this.applications = applications;
        this.founding = founding;
    }

    @GetMapping("/new")
    String ask(@CurrentActor Actor actor, Model model) {
        Prospect prospect = founding.prospect(actor);
        Optional<ApplicationView> latest = applications.latest(actor.account());
        if (prospect.way() == Way.DIRECT
                && !latest.map(ApplicationView::pending).orElse(false)) {
            return "redirect:/communities/new";
        }
        model.addAttribute("form", new ApplicationForm("", "", "", null));
        return page(prospect, latest, model);
    }

    @PostMapping
    String apply(
            @CurrentActor Actor actor,
            @Valid @ModelAttribute("form") ApplicationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Locale locale) {
        if (errors.hasErrors()) {
            return again(actor, founding.prospect(actor), model, response);
        }
        var outcome = applications.apply(
                actor,
                form.submission(),
                new CommunityName(form.name()),
                new Purpose(form.purpose()),
                new Motivation(form.motivation()),
                General.language(locale));
        return switch (outcome) {
            case Done() -> {
                redirect.addFlashAttribute("flash", "community.application.sent");
                yield "redirect:/community-applications/new";
            }
            case NotNow(Prospect prospect) -> again(actor, prospect, model, response);
        };
    }

    @DeleteMapping("/{id}")
    String withdraw(@CurrentActor Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        applications.withdraw(actor, new ApplicationId(id));
        redirect.addFlashAttribute("flash", "community.application.withdrawn");
        return "redirect:/community-applications/new";
    }

    private String again(Actor actor, Prospect prospect, Model model, HttpServletResponse response) {
        response.setStatus(prospect.way() == Way.APPLICATION ? 422 : 403);
        return page(prospect, applications.latest(actor.account()), model);
    }

    private static String page(Prospect prospect, Optional<ApplicationView> latest, Model model) {
        model.addAttribute("prospect", prospect);
        model.addAttribute("latest", latest.orElse(null));
        return "community/apply";
    }
}
