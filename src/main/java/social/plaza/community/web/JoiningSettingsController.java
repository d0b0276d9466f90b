package social.plaza.community.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.community.CommunityPage;
import social.plaza.community.CommunityView;
import social.plaza.community.Settings;
import social.plaza.community.Settings.Opened;
import social.plaza.community.Settings.Outcome;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;

/** The settings of who may come in and what the team leaves to others. */
@Controller
@RequestMapping("/communities/{slug}/settings/joining")
class JoiningSettingsController {

    private final Settings settings;

    JoiningSettingsController(Settings settings) {
        this.settings = settings;
    }

    @GetMapping
    String show(@CurrentActor Actor actor, @PathVariable String slug, Model model) {
        Opened opened = settings.open(actor, slug);
        JoiningForm form = JoiningForm.of(opened.community());
        model.addAttribute("form", form);
        return page(opened, form.edition(), model);
    }

    @PutMapping
    String change(
            @CurrentActor Actor actor,
            @PathVariable String slug,
            @Valid @ModelAttribute("form") JoiningForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Opened opened = settings.open(actor, slug);
        if (errors.hasErrors()) {
            return again(opened, form.edition(), model, response);
        }
        var outcome =
                settings.admit(actor, opened.community().id(), form.joining(), form.edition(), form.toldPending());
        return switch (outcome) {
            case Outcome.Saved(var _, int approved) -> {
                redirect.addFlashAttribute(
                        "flash", approved == 0 ? "community.settings.saved" : "community.settings.opened");
                redirect.addFlashAttribute("flashArgs", new Object[] {approved});
                yield "redirect:/communities/" + opened.community().slug() + "/settings/joining";
            }
            case Outcome.Overtaken(CommunityView now) -> {
                JoiningForm saved = JoiningForm.of(now);
                Overtaking.tell(errors)
                        .ifOtherChoice("membership", form.membership(), saved.membership(), "community.policy.")
                        .ifOther("question", form.question(), saved.question())
                        .ifOtherChoice("inviters", form.inviters(), saved.inviters(), "community.inviters.")
                        .ifOtherChoice("ruleEditors", form.ruleEditors(), saved.ruleEditors(), "community.ruleEditors.")
                        .ifOtherChoice(
                                "logNamesTeam",
                                Boolean.toString(form.joining().logNamesTeam()),
                                Boolean.toString(now.logNamesTeam()),
                                "community.logNames.");
                yield again(new Opened(now, opened.affiliation()), saved.edition(), model, response);
            }
            case Outcome.Opens(int pending) -> {
                model.addAttribute("pending", pending);
                again(opened, form.edition(), model, response);
                yield "community/settings-opening";
            }
        };
    }

    private static String again(Opened opened, String edition, Model model, HttpServletResponse response) {
        response.setStatus(422);
        return page(opened, edition, model);
    }

    private static String page(Opened opened, String edition, Model model) {
        CommunityPage.fill(model, opened.community(), opened.affiliation(), "settings");
        Options.addTo(model);
        model.addAttribute("edition", edition);
        return "community/settings-joining";
    }
}
