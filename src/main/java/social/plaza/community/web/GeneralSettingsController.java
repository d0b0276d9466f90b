package social.plaza.community.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.community.CommunityPage;
import social.plaza.community.CommunityView;
import social.plaza.community.Settings;
import social.plaza.community.Settings.Opened;
import social.plaza.community.Settings.Outcome;
import social.plaza.community.Topics;
import social.plaza.media.PictureForms;
import social.plaza.media.Purpose;
import social.plaza.media.SentPicture;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.RuleViolation;

/** The settings of what a community says of itself. */
@Controller
@RequestMapping("/communities/{slug}/settings")
class GeneralSettingsController {

    private final Settings settings;
    private final PictureForms pictures;

    GeneralSettingsController(Settings settings, PictureForms pictures) {
        this.settings = settings;
        this.pictures = pictures;
    }

    @GetMapping
    String show(@CurrentActor Actor actor, @PathVariable String slug, Model model) {
        Opened opened = settings.open(actor, slug);
        GeneralForm form = GeneralForm.of(opened.community());
        model.addAttribute("form", form);
        return page(opened, form.edition(), SentPicture.NONE, SentPicture.NONE, model);
    }

    @PutMapping
    String change(
            @CurrentActor Actor actor,
            @PathVariable String slug,
            @Valid @ModelAttribute("form") GeneralForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable MultipartFile emblemFile,
            @RequestParam(required = false) @Nullable MultipartFile bannerFile,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Opened opened = settings.open(actor, slug);
        SentPicture emblem = pictures.take(actor, Purpose.EMBLEM, emblemFile, form.emblem(), form.noEmblem());
        SentPicture banner = pictures.take(actor, Purpose.BANNER, bannerFile, form.banner(), form.noBanner());
        emblem.tell("emblem", errors);
        banner.tell("banner", errors);
        Optional<Topics> topics = read(form.topics(), errors);
        if (errors.hasErrors() || topics.isEmpty()) {
            return again(opened, form.edition(), emblem, banner, model, response);
        }
        var outcome = settings.describe(
                actor,
                opened.community().id(),
                form.general(topics.get()),
                form.edition(),
                emblem.change(),
                banner.change());
        return switch (outcome) {
            case Outcome.Saved(String address, var _) -> {
                redirect.addFlashAttribute("flash", "community.settings.saved");
                yield "redirect:/communities/" + address + "/settings";
            }
            case Outcome.Overtaken(CommunityView now) -> {
                GeneralForm saved = GeneralForm.of(now);
                Overtaking.tell(errors)
                        .ifOther("name", form.name(), saved.name())
                        .ifOther("purpose", form.purpose(), saved.purpose())
                        .ifOtherChoice("theme", form.theme(), saved.theme(), "community.theme.")
                        .ifOtherChoice("cover", form.cover(), saved.cover(), "community.cover.")
                        .ifOtherChoice("language", form.language(), saved.language(), "community.language.")
                        .ifOther("topics", form.topics(), saved.topics());
                yield again(new Opened(now, opened.affiliation()), saved.edition(), emblem, banner, model, response);
            }
            case Outcome.Opens _ -> throw new IllegalStateException("nothing here opens a community");
        };
    }

    private static Optional<Topics> read(String typed, BindingResult errors) {
        try {
            return Optional.of(Topics.parse(typed));
        } catch (RuleViolation unfit) {
            errors.rejectValue("topics", unfit.messageKey(), unfit.arguments(), null);
            return Optional.empty();
        }
    }

    private static String again(
            Opened opened,
            String edition,
            SentPicture emblem,
            SentPicture banner,
            Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        return page(opened, edition, emblem, banner, model);
    }

    private static String page(Opened opened, String edition, SentPicture emblem, SentPicture banner, Model model) {
        model.addAttribute("emblem", emblem.again(opened.community().pictures().emblem()));
        model.addAttribute("banner", banner.again(opened.community().pictures().banner()));
        CommunityPage.fill(model, opened.community(), opened.affiliation(), "settings");
        Options.addTo(model);
        model.addAttribute("edition", edition);
        return "community/settings";
    }
}
