package social.plaza.moderation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import social.plaza.community.Affiliation;
import social.plaza.community.Affiliations;
import social.plaza.community.Communities;
import social.plaza.community.CommunityPage;
import social.plaza.community.CommunityView;
import social.plaza.moderation.Decisions;
import social.plaza.moderation.RemovedMember;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Cursor;
import social.plaza.shared.Slice;

/** The moderation log of a community, and who is removed from it. */
@Controller
@RequestMapping(Desks.TEAM)
class LogController {

    private final Communities communities;
    private final Affiliations affiliations;
    private final LogPages pages;
    private final Decisions decisions;

    LogController(Communities communities, Affiliations affiliations, LogPages pages, Decisions decisions) {
        this.communities = communities;
        this.affiliations = affiliations;
        this.pages = pages;
        this.decisions = decisions;
    }

    @GetMapping("/log")
    String log(
            @PathVariable String slug,
            @ModelAttribute("form") LogForm typed,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String from,
            @CurrentActor Actor actor,
            Model model,
            HttpServletResponse response) {
        CommunityView community = communities.view(slug);
        Affiliation affiliation = affiliations.of(actor, community.id());
        CommunityPage.fill(model, community, affiliation, "log");
        pages.show(DeskAddress.of(community, affiliation), typed, errors, from, actor, model, response);
        return "moderation/log";
    }

    @GetMapping("/log.csv")
    void csv(
            @PathVariable String slug,
            @ModelAttribute("form") LogForm typed,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response)
            throws IOException {
        pages.export(LogExport.Format.CSV, desk(slug, actor), typed, errors, actor, response);
    }

    @GetMapping("/log.json")
    void json(
            @PathVariable String slug,
            @ModelAttribute("form") LogForm typed,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response)
            throws IOException {
        pages.export(LogExport.Format.JSON, desk(slug, actor), typed, errors, actor, response);
    }

    @GetMapping("/removals")
    String removals(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String from,
            @CurrentActor Actor actor,
            Model model) {
        CommunityView community = communities.view(slug);
        Affiliation affiliation = affiliations.of(actor, community.id());
        Slice<RemovedMember> removed = decisions.removed(actor, community, affiliation, Cursor.decode(from));
        CommunityPage.fill(model, community, affiliation, "log");
        model.addAttribute("removed", removed.items());
        model.addAttribute(
                "older",
                removed.next() == null ? null : "/communities/" + slug + "/moderation/removals?from=" + removed.next());
        return "moderation/removals";
    }

    private DeskAddress desk(String slug, Actor actor) {
        CommunityView community = communities.view(slug);
        return DeskAddress.of(community, affiliations.of(actor, community.id()));
    }
}
