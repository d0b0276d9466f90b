package social.plaza.community.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Stream;
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
import social.plaza.community.SlowMode;
import social.plaza.shared.Actor;
import social.plaza.shared.Choice;
import social.plaza.shared.CurrentActor;

/** The settings of how members post. */
@Controller
@RequestMapping("/communities/{slug}/settings/posting")
class PostingSettingsController {

    private static final List<Choice> PACES = Stream.of(SlowMode.values())
            .map(pace -> Choice.of(pace.name(), "community.slow." + pace))
            .toList();

    private static final List<Choice> BEGINNERS = List.of(
            Choice.of("MEMBER", "community.beginners.MEMBER"),
            Choice.of("MODERATOR", "community.beginners.MODERATOR", "community.beginners.MODERATOR.hint"));

    private final Settings settings;

    PostingSettingsController(Settings settings) {
        this.settings = settings;
    }

    @GetMapping
    String show(@CurrentActor Actor actor, @PathVariable String slug, Model model) {
        Opened opened = settings.open(actor, slug);
        PostingForm form = PostingForm.of(opened.community().posting());
        model.addAttribute("form", form);
        return page(opened, form.edition(), model);
    }

    @PutMapping
    String change(
            @CurrentActor Actor actor,
            @PathVariable String slug,
            @Valid @ModelAttribute("form") PostingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Opened opened = settings.open(actor, slug);
        if (errors.hasErrors()) {
            return again(opened, form.edition(), model, response);
        }
        var outcome = settings.pace(actor, opened.community().id(), form.posting(), form.edition());
        return switch (outcome) {
            case Outcome.Saved _ -> {
                redirect.addFlashAttribute("flash", "community.settings.saved");
                yield "redirect:/communities/" + opened.community().slug() + "/settings/posting";
            }
            case Outcome.Overtaken(CommunityView now) -> {
                PostingForm saved = PostingForm.of(now.posting());
                Overtaking.tell(errors)
                        .ifOtherChoice("slow", form.slow(), saved.slow(), "community.slow.")
                        .ifOtherChoice("beginners", form.beginners(), saved.beginners(), "community.beginners.");
                yield again(new Opened(now, opened.affiliation()), saved.edition(), model, response);
            }
            case Outcome.Opens _ -> throw new IllegalStateException("nothing here opens a community");
        };
    }

    private static String again(Opened opened, String edition, Model model, HttpServletResponse response) {
        response.setStatus(422);
        return page(opened, edition, model);
    }

    private static String page(Opened opened, String edition, Model model) {
        CommunityPage.fill(model, opened.community(), opened.affiliation(), "settings");
        model.addAttribute("paces", PACES);
        model.addAttribute("beginners", BEGINNERS);
        model.addAttribute("edition", edition);
        return "community/settings-posting";
    }
}
