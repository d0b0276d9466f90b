package social.plaza.moderation.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import social.plaza.moderation.CaseView;
import social.plaza.moderation.DecisionKind;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.NotFound;
import social.plaza.shared.RuleViolation;

/** Deciding several cases at once, each for itself: one that is refused keeps none of the others back. */
@Controller
class BulkDecisionController {

    /**
     * What became of one of them.
     *
     * @param refusal message key; null where it was done
     * @param undo the address to DELETE that takes it back; null for none
     */
    record Outcome(
            CaseView about,
            @Nullable String refusal,
            @Nullable String undo) {}

    private final Desks desks;
    private final CasePages pages;
    private final CaseDecisions decisions;

    BulkDecisionController(Desks desks, CasePages pages, CaseDecisions decisions) {
        this.desks = desks;
        this.pages = pages;
        this.decisions = decisions;
    }

    @PostMapping({Desks.TEAM + "/decisions", Desks.STAFF + "/decisions"})
    String decide(
            @PathVariable(required = false) @Nullable String slug,
            @ModelAttribute QueueFilter filter,
            @Valid @ModelAttribute("bulk") BulkForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            HttpServletResponse response) {
        DeskAddress place = desks.desk(slug, actor);
        check(place, form, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else {
            model.addAttribute("outcomes", outcomes(actor, place, form, filter));
            model.addAttribute("bulk", BulkForm.empty());
        }
        response.setHeader("HX-Push-Url", "false");
        return pages.queue(actor, place, filter, null, model);
    }

    /** For scripts, which decide one after another: only what became of each. */
    @PostMapping(
            path = {Desks.TEAM + "/decisions", Desks.STAFF + "/decisions"},
            params = "step")
    String step(
            @PathVariable(required = false) @Nullable String slug,
            @ModelAttribute QueueFilter filter,
            @Valid @ModelAttribute("bulk") BulkForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            HttpServletResponse response) {
        DeskAddress place = desks.desk(slug, actor);
        check(place, form, errors);
        List<Outcome> outcomes = List.of();
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else {
            outcomes = outcomes(actor, place, form, filter);
            if (outcomes.isEmpty()) {
                throw new NotFound();
            }
        }
        model.addAttribute("outcomes", outcomes);
        model.addAttribute("cases", place.cases());
        model.addAttribute("narrowed", filter.address());
        return "moderation/_bulk :: lines";
    }

    private void check(DeskAddress place, BulkForm form, BindingResult errors) {
        if (form.cases().isEmpty()) {
            errors.rejectValue("picked", "moderation.bulk.none");
        }
        if (form.cases().size() > BulkForm.MOST) {
            errors.rejectValue("picked", "moderation.bulk.tooMany", new Object[] {BulkForm.MOST}, null);
        }
        decisions.check(place.staff(), place.community(), form.all(), errors);
    }

    /** What is not on this desk is left out. */
    private List<Outcome> outcomes(Actor actor, DeskAddress place, BulkForm form, QueueFilter filter) {
        List<Outcome> outcomes = new ArrayList<>();
        for (BulkForm.Picked picked : form.cases()) {
            here(actor, place, picked)
                    .map(about -> outcome(actor, place, about, form.about(picked), filter))
                    .ifPresent(outcomes::add);
        }
        return outcomes;
    }

    private Optional<CaseView> here(Actor actor, DeskAddress place, BulkForm.Picked picked) {
        try {
            return Optional.of(desks.one(place, picked.id().value(), actor));
        } catch (NotFound elsewhere) {
            return Optional.empty();
        }
    }

    private Outcome outcome(Actor actor, DeskAddress place, CaseView about, CaseForm form, QueueFilter filter) {
        String impossible = impossible(about, form);
        if (impossible != null) {
            return new Outcome(about, impossible, null);
        }
        try {
            List<Long> made = decisions.send(actor, about, form);
            return new Outcome(about, null, CaseDecisions.undo(place, about, form, made, filter));
        } catch (NotFound nothing) {
            return new Outcome(about, "moderation.bulk.gone", null);
        } catch (RuleViolation refusal) {
            return new Outcome(about, refusal.messageKey(), null);
        } catch (ConcurrencyFailureException meanwhile) {
            return new Outcome(about, "moderation.case.changed", null);
        }
    }

    /** Why what is asked for can be done about nothing of this kind; null where it can. */
    private static @Nullable String impossible(CaseView about, CaseForm form) {
        if (!form.act().equals("DECIDE")) {
            return null;
        }
        if (about.about() == null) {
            return "moderation.bulk.noPerson";
        }
        boolean needsPost = form.kinds().stream().anyMatch(DecisionKind::aboutPost);
        return needsPost && !about.post() ? "moderation.bulk.noPost" : null;
    }
}
