package social.plaza.moderation.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.moderation.CaseChanged;
import social.plaza.moderation.CaseId;
import social.plaza.moderation.CaseList;
import social.plaza.moderation.CaseRow;
import social.plaza.moderation.CaseView;
import social.plaza.moderation.ReviewDesk;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Cursor;
import social.plaza.shared.RuleViolation;

/** Deciding a case, and taking back that nothing had to be done. */
@Controller
class CaseDecisionController {

    private final Desks desks;
    private final CasePages pages;
    private final CaseDecisions decisions;
    private final ReviewDesk desk;
    private final CaseList cases;

    CaseDecisionController(Desks desks, CasePages pages, CaseDecisions decisions, ReviewDesk desk, CaseList cases) {
        this.desks = desks;
        this.pages = pages;
        this.decisions = decisions;
        this.desk = desk;
        this.cases = cases;
    }

    @PostMapping({Desks.TEAM_CASE + "/decisions", Desks.STAFF_CASE + "/decisions"})
    String decide(
            @PathVariable(required = false) @Nullable String slug,
            @PathVariable long id,
            @ModelAttribute QueueFilter filter,
            @Valid @ModelAttribute("form") CaseForm form,
            BindingResult errors,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            @CurrentActor Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        DeskAddress place = desks.desk(slug, actor);
        CaseView seen = desks.one(place, id, actor);
        decisions.check(place.staff(), seen.place(), form, errors);
        if (!errors.hasErrors()) {
            try {
                tell(place, seen, form, decisions.send(actor, seen, form), filter, flash);
                return "redirect:" + (script == null ? place.queue() : next(actor, place, filter, seen))
                        + filter.address();
            } catch (CaseChanged changed) {
                model.addAttribute("changed", changed.messageKey());
            } catch (RuleViolation refusal) {
                if (refusal.status() != HttpStatus.CONFLICT.value()) {
                    throw refusal;
                }
                errors.reject(refusal.messageKey(), refusal.arguments(), null);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        response.setHeader("HX-Push-Url", "false");
        return pages.one(actor, place, filter, desks.one(place, id, actor), form, model);
    }

    /** Shows what the person will read of what is chosen so far; nothing is decided. */
    @PostMapping(
            path = {Desks.TEAM_CASE + "/decisions", Desks.STAFF_CASE + "/decisions"},
            params = "preview")
    String preview(
            @PathVariable(required = false) @Nullable String slug,
            @PathVariable long id,
            @ModelAttribute QueueFilter filter,
            @ModelAttribute("form") CaseForm form,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            @CurrentActor Actor actor,
            Model model) {
        DeskAddress place = desks.desk(slug, actor);
        CaseView seen = desks.one(place, id, actor);
        if (script == null) {
            return pages.one(actor, place, filter, seen, form, model);
        }
        pages.fill(place, seen, form, model);
        model.addAttribute("narrowed", filter.address());
        return "moderation/_decide :: preview";
    }

    @DeleteMapping({Desks.TEAM_CASE + "/decisions", Desks.STAFF_CASE + "/decisions"})
    String reopen(
            @PathVariable(required = false) @Nullable String slug,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int seen,
            @ModelAttribute QueueFilter filter,
            @CurrentActor Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        DeskAddress place = desks.desk(slug, actor);
        CaseView closed = desks.one(place, id, actor);
        try {
            desk.reopen(actor, new CaseId(closed.id()), seen);
        } catch (CaseChanged changed) {
            model.addAttribute("reopening", changed.messageKey());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            response.setHeader("HX-Push-Url", "false");
            CaseView now = desks.one(place, id, actor);
            return pages.one(actor, place, filter, now, CasePages.fresh(now), model);
        }
        flash.addFlashAttribute("flash", "moderation.case.reopened");
        return "redirect:" + place.one(id) + filter.address();
    }

    /** What was done, where to look, and the button that undoes it. */
    private static void tell(
            DeskAddress place,
            CaseView seen,
            CaseForm form,
            List<Long> made,
            QueueFilter filter,
            RedirectAttributes flash) {
        flash.addFlashAttribute("flash", "moderation.case.done." + form.act());
        flash.addFlashAttribute("flashLink", place.one(seen.id()) + filter.address());
        flash.addFlashAttribute("flashUndo", CaseDecisions.undo(place, seen, form, made, filter));
    }

    /** Scripts go on with the next case that waits, where there is one. */
    private String next(Actor actor, DeskAddress place, QueueFilter filter, CaseView decided) {
        Cursor after =
                filter.query().byPriority() ? new Cursor(decided.priority(), decided.id()) : Cursor.at(decided.id());
        return first(actor, place, filter, after)
                .or(() -> first(actor, place, filter, Cursor.TOP))
                .map(row -> place.one(row.id()))
                .orElse(place.queue());
    }

    private Optional<CaseRow> first(Actor actor, DeskAddress place, QueueFilter filter, Cursor after) {
        return cases.of(actor, place.affiliation(), filter.query(), after).items().stream()
                .filter(CaseRow::open)
                .findFirst();
    }
}
