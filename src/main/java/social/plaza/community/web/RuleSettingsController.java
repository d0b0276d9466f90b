package social.plaza.community.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.community.CommunityPage;
import social.plaza.community.CommunityView;
import social.plaza.community.Explanation;
import social.plaza.community.RuleId;
import social.plaza.community.RuleOvertaken;
import social.plaza.community.RuleText;
import social.plaza.community.RuleView;
import social.plaza.community.Rulebook;
import social.plaza.community.Settings.Opened;
import social.plaza.community.TooManyRules;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.NotFound;

/** The settings of a community's rules; moderators reach them where the admin lets them. */
@Controller
@RequestMapping("/communities/{slug}/settings/rules")
class RuleSettingsController {

    /** A list this short is offered suggestions. */
    private static final int FEW = 3;

    private final Rulebook rulebook;
    private final MessageSource messages;

    RuleSettingsController(Rulebook rulebook, MessageSource messages) {
        this.rulebook = rulebook;
        this.messages = messages;
    }

    /** A rule that many communities begin with, in the community's language. */
    record Suggestion(String text, String explanation) {}

    @GetMapping
    String list(@CurrentActor Actor actor, @PathVariable String slug, Model model) {
        Opened opened = rulebook.open(actor, slug);
        model.addAttribute("form", RuleForm.EMPTY);
        return page(opened, model);
    }

    @PostMapping
    String add(
            @CurrentActor Actor actor,
            @PathVariable String slug,
            @Valid @ModelAttribute("form") RuleForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Opened opened = rulebook.open(actor, slug);
        if (!errors.hasErrors()) {
            try {
                rulebook.add(
                        actor,
                        opened.community().id(),
                        form.submission(),
                        new RuleText(form.text()),
                        new Explanation(form.explanation()));
                return saved(slug, "community.rule.added", redirect);
            } catch (TooManyRules tooMany) {
                errors.rejectValue("text", tooMany.messageKey(), tooMany.arguments(), null);
            }
        }
        response.setStatus(422);
        return page(opened, model);
    }

    @GetMapping("/{id}")
    String edit(@CurrentActor Actor actor, @PathVariable String slug, @PathVariable long id, Model model) {
        Opened opened = rulebook.open(actor, slug);
        RuleForm form = RuleForm.of(rule(opened, id));
        model.addAttribute("form", form);
        return editor(opened, id, form.revision(), model);
    }

    @PutMapping("/{id}")
    String reword(
            @CurrentActor Actor actor,
            @PathVariable String slug,
            @PathVariable long id,
            @Valid @ModelAttribute("form") RuleForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Opened opened = rulebook.open(actor, slug);
        String revision = form.revision();
        if (!errors.hasErrors()) {
            try {
                rulebook.reword(
                        actor,
                        opened.community().id(),
                        new RuleId(id),
                        form.seenRevision(),
                        new RuleText(form.text()),
                        new Explanation(form.explanation()));
                return saved(slug, "community.rule.saved", redirect);
            } catch (RuleOvertaken overtaken) {
                opened = rulebook.open(actor, slug);
                response.setStatus(422);
                if (overtaken.gone()) {
                    errors.reject(overtaken.messageKey());
                    return page(opened, model);
                }
                RuleForm now = RuleForm.of(rule(opened, id));
                Overtaking.tell(errors)
                        .ifOther("text", form.text(), now.text())
                        .ifOther("explanation", form.explanation(), now.explanation());
                return editor(opened, id, now.revision(), model);
            }
        }
        response.setStatus(422);
        return editor(opened, id, revision, model);
    }

    @PutMapping("/{id}/position")
    String move(
            @CurrentActor Actor actor,
            @PathVariable String slug,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String direction) {
        rulebook.move(actor, rulebook.open(actor, slug).community().id(), new RuleId(id), direction.equals("up"));
        return "redirect:/communities/" + slug + "/settings/rules";
    }

    @DeleteMapping("/{id}")
    String delete(
            @CurrentActor Actor actor, @PathVariable String slug, @PathVariable long id, RedirectAttributes redirect) {
        rulebook.delete(actor, rulebook.open(actor, slug).community().id(), new RuleId(id));
        return saved(slug, "community.rule.deleted", redirect);
    }

    private static String saved(String slug, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return "redirect:/communities/" + slug + "/settings/rules";
    }

    private static RuleView rule(Opened opened, long id) {
        return opened.community().rule(id).orElseThrow(NotFound::new);
    }

    private String page(Opened opened, Model model) {
        CommunityPage.fill(model, opened.community(), opened.affiliation(), "settings");
        model.addAttribute("suggestions", suggestions(opened.community()));
        return "community/settings-rules";
    }

    private static String editor(Opened opened, long id, String revision, Model model) {
        CommunityPage.fill(model, opened.community(), opened.affiliation(), "settings");
        model.addAttribute("rule", rule(opened, id));
        model.addAttribute("revision", revision);
        return "community/settings-rule";
    }

    private List<Suggestion> suggestions(CommunityView community) {
        if (community.rules().size() >= FEW) {
            return List.of();
        }
        Locale language = Locale.of(community.language());
        return Stream.of("kind", "topic", "selling")
                .map(key -> "community.suggestion." + key)
                .map(key -> new Suggestion(
                        messages.getMessage(key, null, language), messages.getMessage(key + ".why", null, language)))
                .filter(one ->
                        community.rules().stream().noneMatch(rule -> rule.text().equals(one.text())))
                .toList();
    }
}
