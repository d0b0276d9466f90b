package social.plaza.moderation.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.community.Affiliation;
import social.plaza.community.Affiliations;
import social.plaza.community.Communities;
import social.plaza.community.CommunityPage;
import social.plaza.community.CommunityView;
import social.plaza.moderation.CannedReason;
import social.plaza.moderation.CannedReasons;
import social.plaza.moderation.ReasonExists;
import social.plaza.moderation.TooManyReasons;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.NotFound;
import social.plaza.shared.Submissions;

/** The ready reasons of a community's team. */
@Controller
@RequestMapping("/communities/{slug}/moderation/reasons")
class ReasonController {

    private static final String LIST = "redirect:/communities/{slug}/moderation/reasons";

    private final CannedReasons reasons;
    private final Communities communities;
    private final Affiliations affiliations;
    private final Submissions submissions;

    ReasonController(
            CannedReasons reasons, Communities communities, Affiliations affiliations, Submissions submissions) {
        this.reasons = reasons;
        this.communities = communities;
        this.affiliations = affiliations;
        this.submissions = submissions;
    }

    @GetMapping
    String list(@PathVariable String slug, @CurrentActor Actor actor, Model model) {
        model.addAttribute("form", ReasonForm.EMPTY);
        return list(communities.view(slug), actor, model);
    }

    @PostMapping
    String add(
            @PathVariable String slug,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CommunityView community = communities.view(slug);
        if (!errors.hasErrors()) {
            try {
                submissions.once(actor.account(), form.submission(), form, () -> {
                    reasons.add(actor, community.id(), form.words());
                    return "";
                });
                flash.addFlashAttribute("flash", "moderation.reasons.added");
                return LIST;
            } catch (ReasonExists | TooManyReasons refusal) {
                errors.rejectValue("text", refusal.messageKey(), refusal.arguments(), null);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return list(community, actor, model);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable String slug, @PathVariable long id, @CurrentActor Actor actor, Model model) {
        CommunityView community = communities.view(slug);
        CannedReason reason = reason(actor, community.id(), id);
        model.addAttribute("form", new ReasonForm(reason.text(), null));
        return editor(community, id, model);
    }

    @PutMapping("/{id}")
    String reword(
            @PathVariable String slug,
            @PathVariable long id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CommunityView community = communities.view(slug);
        reason(actor, community.id(), id);
        if (!errors.hasErrors()) {
            try {
                reasons.reword(actor, community.id(), id, form.words());
                flash.addFlashAttribute("flash", "moderation.reasons.saved");
                return LIST;
            } catch (ReasonExists refusal) {
                errors.rejectValue("text", refusal.messageKey());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return editor(community, id, model);
    }

    @DeleteMapping("/{id}")
    String delete(
            @PathVariable String slug, @PathVariable long id, @CurrentActor Actor actor, RedirectAttributes flash) {
        reasons.delete(actor, communities.view(slug).id(), id);
        flash.addFlashAttribute("flash", "moderation.reasons.deleted");
        return LIST;
    }

    private CannedReason reason(Actor actor, CommunityId community, long id) {
        return reasons.of(actor, affiliations.of(actor, community)).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private String list(CommunityView community, Actor actor, Model model) {
        Affiliation affiliation = affiliations.of(actor, community.id());
        List<CannedReason> kept = reasons.of(actor, affiliation);
        CommunityPage.fill(model, community, affiliation, "log");
        model.addAttribute("reasons", kept);
        model.addAttribute("room", kept.size() < CannedReasons.MOST);
        return "moderation/reasons";
    }

    private static String editor(CommunityView community, long id, Model model) {
        model.addAttribute("community", community);
        model.addAttribute("themed", community.theme().css());
        model.addAttribute("id", id);
        return "moderation/reason";
    }
}
