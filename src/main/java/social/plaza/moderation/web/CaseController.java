package social.plaza.moderation.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
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
import social.plaza.moderation.Ground;
import social.plaza.moderation.Reported;
import social.plaza.moderation.ReviewDesk;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Cursor;
import social.plaza.shared.NotFound;
import social.plaza.shared.Slice;
import social.plaza.shared.Submissions;

/** The moderation desk of a community: its cases, one of them, and what is decided. */
@Controller
@RequestMapping("/communities/{slug}/moderation")
class CaseController {

    private static final String CASE = "redirect:/communities/{slug}/moderation/cases/{id}";

    private final Cases cases;
    private final ReviewDesk desk;
    private final Communities communities;
    private final Affiliations affiliations;
    private final Submissions submissions;
    private final Clock clock;

    CaseController(
            Cases cases,
            ReviewDesk desk,
            Communities communities,
            Affiliations affiliations,
            Submissions submissions,
            Clock clock) {
        this.cases = cases;
        this.desk = desk;
        this.communities = communities;
        this.affiliations = affiliations;
        this.submissions = submissions;
        this.clock = clock;
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
        return page(here(slug, id, actor), CaseForm.EMPTY, model);
    }

    @PostMapping("/cases/{id}/claim")
    String claim(@PathVariable String slug, @PathVariable long id, @CurrentActor Actor actor) {
        desk.claim(actor, caseId(here(slug, id, actor)));
        return CASE;
    }

    @DeleteMapping("/cases/{id}/claim")
    String release(@PathVariable String slug, @PathVariable long id, @CurrentActor Actor actor) {
        desk.release(actor, caseId(here(slug, id, actor)));
        return CASE;
    }

    @PostMapping("/cases/{id}/decisions")
    String decide(
            @PathVariable String slug,
            @PathVariable long id,
            @Valid @ModelAttribute("form") CaseForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CaseView seen = here(slug, id, actor);
        Optional<Ground> ground = Optional.empty();
        if (form.hides() || form.removes()) {
            ground = GroundField.chosen(form.ground(), communities.view(slug), errors);
        } else if (!form.act().equals("KEEP")) {
            errors.rejectValue("act", "moderation.case.act.required");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(seen, form, model);
        }
        Ground cited = ground.orElse(null);
        submissions.once(actor.account(), form.submission(), form, () -> act(actor, caseId(seen), form, cited));
        flash.addFlashAttribute("flash", "moderation.case.done." + form.act());
        return "redirect:/communities/{slug}/moderation";
    }

    private String act(Actor actor, CaseId id, CaseForm form, @Nullable Ground ground) {
        int seen = form.seenRevision();
        if (ground == null) {
            desk.keep(actor, id, seen, form.words());
        } else if (form.hides()) {
            return Long.toString(desk.hide(actor, id, seen, ground, form.words()));
        } else {
            return Long.toString(desk.remove(actor, id, seen, ground, form.end(clock.instant()), form.words()));
        }
        return "";
    }

    /** Shows the page again with what the person will read so far; nothing is decided. */
    @PostMapping(path = "/cases/{id}/decisions", params = "preview")
    String preview(
            @PathVariable String slug,
            @PathVariable long id,
            @ModelAttribute("form") CaseForm form,
            @CurrentActor Actor actor,
            Model model) {
        return page(here(slug, id, actor), form, model);
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

    private String page(CaseView view, CaseForm form, Model model) {
        CommunityView community = Optional.ofNullable(view.community()).orElseThrow();
        GroundField.fill(model, community);
        model.addAttribute("acts", acts(view));
        model.addAttribute("days", RemovalForm.DAYS);
        model.addAttribute("about", view);
        model.addAttribute("desk", "/communities/" + community.slug() + "/moderation");
        model.addAttribute(
                "told",
                form.hides() || form.removes()
                        ? new Told(
                                form.hides(),
                                community,
                                GroundField.cited(form.ground(), community),
                                form.words(),
                                form.end(clock.instant()))
                        : null);
        return "moderation/case";
    }

    private static List<String> acts(CaseView view) {
        if (view.kind() == Reported.Kind.POST && !view.gone() && !view.hidden()) {
            return view.member() ? List.of("KEEP", "HIDE", "REMOVE") : List.of("KEEP", "HIDE");
        }
        return view.member() ? List.of("KEEP", "REMOVE") : List.of("KEEP");
    }
}
