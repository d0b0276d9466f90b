package social.plaza.moderation.web;

import org.jspecify.annotations.Nullable;
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
        CommunityView community = communities.view(slug);
        Affiliation affiliation = affiliations.of(actor, community.id());
        Slice<ReturnedPost> returned = queue.of(actor, affiliation, Cursor.decode(from));
        CommunityPage.fill(model, community, affiliation, "log");
        return WaitingPage.fill(model, "returned", "/communities/" + slug + "/moderation/returned", returned);
    }

    @PostMapping("/{id}/restoration")
    String restore(
            @PathVariable String slug, @PathVariable long id, @CurrentActor Actor actor, RedirectAttributes flash) {
        returns.restore(actor, communities.view(slug).id(), id, "");
        flash.addFlashAttribute("flash", "moderation.returned.restored");
        return LIST;
    }

    @PostMapping("/{id}/refusal")
    String refuse(
            @PathVariable String slug, @PathVariable long id, @CurrentActor Actor actor, RedirectAttributes flash) {
        returns.refuse(actor, communities.view(slug).id(), id, "");
        flash.addFlashAttribute("flash", "moderation.returned.refused");
        return LIST;
    }
}
