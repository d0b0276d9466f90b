package social.plaza.moderation.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
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
import social.plaza.moderation.CaseId;
import social.plaza.moderation.CaseRow;
import social.plaza.moderation.CaseView;
import social.plaza.moderation.Cases;
import social.plaza.moderation.ReviewDesk;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Cursor;
import social.plaza.shared.NotFound;
import social.plaza.shared.Slice;

/** The moderation desk of a community: its cases, one of them, and what is decided. */
@Controller
@RequestMapping("/communities/{slug}/moderation")
class CaseController {

    private static final String CASE = "redirect:/communities/{slug}/moderation/cases/{id}";

    private final Cases cases;
    private final ReviewDesk desk;
    private final Communities communities;
    private final Affiliations affiliations;

    CaseController(Cases cases, ReviewDesk desk, Communities communities, Affiliations affiliations) {
        this.cases = cases;
        this.desk = desk;
        this.communities = communities;
        this.affiliations = affiliations;
    }

    @GetMapping
    String queue(
            @PathVariable String slug,
            @ModelAttribute QueueFilter filter,
            @RequestParam(required = false) @Nullable String from,
            @CurrentActor Actor actor,
            Model model) {
        CommunityView community = communities.view(slug);
        Affiliation affiliation = affiliations.of(actor, community.id());
        Slice<CaseRow> rows = cases.of(actor, affiliation, filter.tab(), filter.order(), Cursor.decode(from));
        CommunityPage.fill(model, community, affiliation, "log");
        filter.fill(model, "/communities/" + slug + "/moderation", rows, cases.waiting(actor, affiliation));
        return "moderation/queue";
    }

    @GetMapping("/cases/{id}")
    String show(@PathVariable String slug, @PathVariable long id, @CurrentActor Actor actor, Model model) {
        model.addAttribute("form", CaseForm.EMPTY);
        return page(here(slug, id, actor), model);
    }

    @PostMapping("/cases/{id}/claim")
    String claim(@PathVariable String slug, @PathVariable long id, @CurrentActor Actor actor) {
        desk.claim(actor, caseId(here(slug, id, actor)), false);
        return CASE;
    }

    @DeleteMapping("/cases/{id}/claim")
    String release(@PathVariable String slug, @PathVariable long id, @CurrentActor Actor actor) {
        desk.release(actor, caseId(here(slug, id, actor)));
        return CASE;
    }

    @DeleteMapping("/cases/{id}/decisions")
    String reopen(
            @PathVariable String slug,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int seen,
            @CurrentActor Actor actor,
            RedirectAttributes flash) {
        desk.reopen(actor, caseId(here(slug, id, actor)), seen);
        flash.addFlashAttribute("flash", "moderation.case.reopened");
        return CASE;
    }

    @PostMapping("/cases/{id}/reporters/{number}/muting")
    String mute(@PathVariable String slug, @PathVariable long id, @PathVariable int number, @CurrentActor Actor actor) {
        desk.mute(actor, caseId(here(slug, id, actor)), number, true);
        return CASE;
    }

    @DeleteMapping("/cases/{id}/reporters/{number}/muting")
    String unmute(
            @PathVariable String slug, @PathVariable long id, @PathVariable int number, @CurrentActor Actor actor) {
        desk.mute(actor, caseId(here(slug, id, actor)), number, false);
        return CASE;
    }

    /** A case of another community is not found here. */
    private CaseView here(String slug, long id, Actor actor) {
        CaseView view = cases.view(actor, new CaseId(id));
        CommunityView community = view.community();
        if (community == null || !community.slug().equals(slug)) {
            throw new NotFound();
        }
        return view;
    }

    private static CaseId caseId(CaseView view) {
        return new CaseId(view.id());
    }

    private static String page(CaseView view, Model model) {
        CommunityView community = Optional.ofNullable(view.community()).orElseThrow();
        GroundField.fill(model, community);
        model.addAttribute("days", RemovalForm.DAYS);
        model.addAttribute("about", view);
        model.addAttribute("desk", "/communities/" + community.slug() + "/moderation");
        return "moderation/case";
    }
}
