package social.plaza.moderation.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import social.plaza.moderation.CaseId;
import social.plaza.moderation.CaseView;
import social.plaza.moderation.Cases;
import social.plaza.moderation.Cited;
import social.plaza.moderation.DecisionKind;
import social.plaza.moderation.Ground;
import social.plaza.moderation.ReviewDesk;
import social.plaza.moderation.Ruling;
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
     */
    record Outcome(CaseView about, @Nullable String refusal) {}

    private final Desks desks;
    private final CasePages pages;
    private final Cases cases;
    private final ReviewDesk desk;

    BulkDecisionController(Desks desks, CasePages pages, Cases cases, ReviewDesk desk) {
        this.desks = desks;
        this.pages = pages;
        this.cases = cases;
        this.desk = desk;
    }

    @PostMapping(Desks.TEAM + "/decisions")
    String decide(
            @PathVariable String slug,
            @ModelAttribute QueueFilter filter,
            @Valid @ModelAttribute("bulk") BulkForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            HttpServletResponse response) {
        DeskAddress place = desks.desk(slug, actor);
        Ground ground = ground(place, form);
        check(form, ground, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else {
            List<Outcome> outcomes = new ArrayList<>();
            for (BulkForm.Picked picked : form.cases()) {
                outcome(actor, place, picked, form, ground).ifPresent(outcomes::add);
            }
            model.addAttribute("outcomes", outcomes);
            model.addAttribute("bulk", BulkForm.empty());
        }
        response.setHeader("HX-Push-Url", "false");
        return pages.queue(actor, place, filter, null, model);
    }

    private static void check(BulkForm form, @Nullable Ground ground, BindingResult errors) {
        if (form.cases().isEmpty()) {
            errors.rejectValue("picked", "moderation.bulk.none");
        }
        if (form.cases().size() > BulkForm.MOST) {
            errors.rejectValue("picked", "moderation.bulk.tooMany", new Object[] {BulkForm.MOST}, null);
        }
        if (!form.keeps() && !form.hides()) {
            errors.reject("moderation.case.act.required");
        }
        if (form.hides() && ground == null) {
            errors.rejectValue("ground", "moderation.ground.required");
        }
    }

    /** Empty for what is not on this desk. */
    private Optional<Outcome> outcome(
            Actor actor, DeskAddress place, BulkForm.Picked picked, BulkForm form, @Nullable Ground ground) {
        CaseView about;
        try {
            about = place.holding(cases.view(actor, picked.id()));
        } catch (NotFound elsewhere) {
            return Optional.empty();
        }
        return Optional.of(new Outcome(about, refusal(actor, about, picked.revision(), form, ground)));
    }

    private @Nullable String refusal(Actor actor, CaseView about, int seen, BulkForm form, @Nullable Ground ground) {
        var id = new CaseId(about.id());
        try {
            if (ground == null || form.keeps()) {
                desk.keep(actor, id, seen, form.words());
            } else if (about.post()) {
                desk.decide(actor, id, seen, new Ruling(Set.of(DecisionKind.HIDE), ground, null, null, form.words()));
            } else {
                return "moderation.bulk.noPost";
            }
            return null;
        } catch (RuleViolation refusal) {
            return refusal.messageKey();
        }
    }

    private static @Nullable Ground ground(DeskAddress place, BulkForm form) {
        return Ground.parse(form.ground())
                .filter(ground -> Cited.of(ground, place.community()).isPresent())
                .orElse(null);
    }
}
