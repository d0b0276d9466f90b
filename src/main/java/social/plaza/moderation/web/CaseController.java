package social.plaza.moderation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import social.plaza.moderation.CaseView;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;

/** The desk of a community's team, and of platform staff: its cases, and one of them. */
@Controller
class CaseController {

    private final Desks desks;
    private final CasePages pages;

    CaseController(Desks desks, CasePages pages) {
        this.desks = desks;
        this.pages = pages;
    }

    @GetMapping({Desks.TEAM, Desks.STAFF})
    String queue(
            @PathVariable(required = false) @Nullable String slug,
            @ModelAttribute QueueFilter filter,
            @RequestParam(required = false) @Nullable String from,
            @CurrentActor Actor actor,
            Model model) {
        return pages.queue(actor, desks.desk(slug, actor), filter, from, model);
    }

    /** Where a script opens the case beside the list, it is claimed with that. */
    @GetMapping({Desks.TEAM_CASE, Desks.STAFF_CASE})
    String show(
            @PathVariable(required = false) @Nullable String slug,
            @PathVariable long id,
            @ModelAttribute QueueFilter filter,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            @CurrentActor Actor actor,
            Model model) {
        DeskAddress desk = desks.desk(slug, actor);
        CaseView seen = desks.one(desk, id, actor);
        model.addAttribute("claiming", script != null && seen.open() && seen.claim() == null);
        return pages.one(actor, desk, filter, seen, CasePages.fresh(seen), model);
    }
}
