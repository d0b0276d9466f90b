package social.plaza.moderation.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.community.Affiliation;
import social.plaza.community.Affiliations;
import social.plaza.community.Communities;
import social.plaza.community.CommunityPage;
import social.plaza.community.CommunityView;
import social.plaza.moderation.AppealQueue;
import social.plaza.moderation.AppealView;
import social.plaza.moderation.Appeals;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Cursor;
import social.plaza.shared.Slice;
import social.plaza.shared.Submissions;

/** Appeals against what a community's team decided, and their answers. */
@Controller
@RequestMapping("/communities/{slug}/moderation/appeals")
class AppealController {

    private final AppealQueue queue;
    private final Appeals appeals;
    private final AppealPage page;
    private final Communities communities;
    private final Affiliations affiliations;
    private final Submissions submissions;

    AppealController(
            AppealQueue queue,
            Appeals appeals,
            AppealPage page,
            Communities communities,
            Affiliations affiliations,
            Submissions submissions) {
        this.queue = queue;
        this.appeals = appeals;
        this.page = page;
        this.communities = communities;
        this.affiliations = affiliations;
        this.submissions = submissions;
    }

    @GetMapping
    String list(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String from,
            @CurrentActor Actor actor,
            Model model) {
        CommunityView community = communities.view(slug);
        Affiliation affiliation = affiliations.of(actor, community.id());
        Slice<AppealView> appealed = queue.of(actor, affiliation, Cursor.decode(from));
        CommunityPage.fill(model, community, affiliation, "log");
        return WaitingPage.fill(model, "appeals", desk(slug), appealed);
    }

    @GetMapping("/{id}")
    String show(@PathVariable String slug, @PathVariable long id, @CurrentActor Actor actor, Model model) {
        model.addAttribute("form", AppealAnswerForm.EMPTY);
        return page(slug, id, actor, model);
    }

    @PostMapping("/{id}/answer")
    String answer(
            @PathVariable String slug,
            @PathVariable long id,
            @Valid @ModelAttribute("form") AppealAnswerForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CommunityView community = communities.view(slug);
        if (form.chosen().isEmpty()) {
            errors.rejectValue("outcome", "moderation.appeal.outcome.required");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(slug, id, actor, model);
        }
        submissions.once(actor.account(), form.submission(), form, () -> {
            appeals.answer(actor, community.id(), id, form.chosen().orElseThrow(), form.words());
            return "";
        });
        flash.addFlashAttribute(
                "flash", "moderation.appeal.done." + form.chosen().orElseThrow());
        return "redirect:/communities/{slug}/moderation/appeals/{id}";
    }

    private String page(String slug, long id, Actor actor, Model model) {
        CommunityView community = communities.view(slug);
        AppealView appeal = queue.view(actor, affiliations.of(actor, community.id()), id);
        model.addAttribute("themed", community.theme().css());
        return page.fill(actor, appeal, desk(slug), model);
    }

    private static String desk(String slug) {
        return "/communities/" + slug + "/moderation/appeals";
    }
}
