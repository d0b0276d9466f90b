package social.plaza.moderation.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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
import social.plaza.moderation.ReturnQueue;
import social.plaza.moderation.ReturnedPost;
import social.plaza.moderation.Returns;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Cursor;
import social.plaza.shared.RuleViolation;
import social.plaza.shared.Slice;

/** Hidden posts that their authors have changed and sent back to a community's team. */
@Controller
@RequestMapping("/communities/{slug}/moderation/returned")
class ReturnedController {

    private static final String LIST = "redirect:/communities/{slug}/moderation/returned";

    private final ReturnQueue queue;
    private final Returns returns;
    private final Communities communities;
    private final Affiliations affiliations;

    ReturnedController(ReturnQueue queue, Returns returns, Communities communities, Affiliations affiliations) {
        this.queue = queue;
        this.returns = returns;
        this.communities = communities;
        this.affiliations = affiliations;
    }

    @GetMapping
    String list(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String from,
            @CurrentActor Actor actor,
            Model model) {
        return page(communities.view(slug), from, actor, model);
    }

    @PostMapping("/{id}/restoration")
    String restore(
            @PathVariable String slug,
            @PathVariable long id,
            @CurrentActor Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CommunityView community = communities.view(slug);
        try {
            returns.restore(actor, community.id(), id, "");
        } catch (RuleViolation refusal) {
            return changed(refusal, community, actor, model, response);
        }
        flash.addFlashAttribute("flash", "moderation.returned.restored");
        return LIST;
    }

    @PostMapping("/{id}/refusal")
    String refuse(
            @PathVariable String slug,
            @PathVariable long id,
            @CurrentActor Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CommunityView community = communities.view(slug);
        try {
            returns.refuse(actor, community.id(), id, "");
        } catch (RuleViolation refusal) {
            return changed(refusal, community, actor, model, response);
        }
        flash.addFlashAttribute("flash", "moderation.returned.refused");
        return LIST;
    }

    /** The list as it is now, and what has changed since it was read. */
    private String changed(
            RuleViolation refusal, CommunityView community, Actor actor, Model model, HttpServletResponse response) {
        if (refusal.status() != HttpStatus.CONFLICT.value()) {
            throw refusal;
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("changed", refusal.messageKey());
        return page(community, null, actor, model);
    }

    private String page(CommunityView community, @Nullable String from, Actor actor, Model model) {
        Affiliation affiliation = affiliations.of(actor, community.id());
        Slice<ReturnedPost> returned = queue.of(actor, affiliation, Cursor.decode(from));
        CommunityPage.fill(model, community, affiliation, "log");
        return WaitingPage.fill(
                model, "returned", "/communities/" + community.slug() + "/moderation/returned", returned);
    }
}
