package social.plaza.moderation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.moderation.CaseId;
import social.plaza.moderation.CaseNow;
import social.plaza.moderation.Cases;
import social.plaza.moderation.Claims;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;

/** Who looks at which case, said to the others while they work. */
@Controller
class CaseClaimController {

    /** As many as a page of the list that was continued a few times. */
    private static final int ASKED = 200;

    private final Desks desks;
    private final Cases cases;
    private final Claims claims;

    CaseClaimController(Desks desks, Cases cases, Claims claims) {
        this.desks = desks;
        this.cases = cases;
        this.claims = claims;
    }

    /** What became meanwhile of the cases on the screen, in pieces that find their places there. */
    @GetMapping({Desks.TEAM + "/claims", "/staff/claims"})
    String now(
            @PathVariable(required = false) @Nullable String slug,
            @RequestParam(required = false) @Nullable List<Long> ids,
            @RequestParam(defaultValue = "0") long open,
            @RequestParam(defaultValue = "-1") int seen,
            @ModelAttribute QueueFilter filter,
            @CurrentActor Actor actor,
            Model model) {
        DeskAddress place = desks.desk(slug, actor);
        List<CaseId> asked = ids == null
                ? List.of()
                : ids.stream().limit(ASKED).map(CaseId::new).toList();
        List<CaseNow> all = cases.now(actor, place.affiliation(), asked);
        model.addAttribute("all", all);
        model.addAttribute(
                "opened",
                all.stream().filter(one -> one.id() == open).findFirst().orElse(null));
        model.addAttribute("seen", seen);
        return piece(place, filter, model, "moderation/_claims :: now");
    }

    @PostMapping({Desks.TEAM_CASE + "/claim", Desks.STAFF_CASE + "/claim"})
    String claim(
            @PathVariable(required = false) @Nullable String slug,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean over,
            @ModelAttribute QueueFilter filter,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes flash) {
        DeskAddress place = desks.desk(slug, actor);
        desks.one(place, id, actor);
        if (!claims.claim(actor, new CaseId(id), over)) {
            flash.addFlashAttribute("flash", "moderation.case.claim.late");
        }
        return shown(place, id, filter, script, actor, model);
    }

    @DeleteMapping({Desks.TEAM_CASE + "/claim", Desks.STAFF_CASE + "/claim"})
    String release(
            @PathVariable(required = false) @Nullable String slug,
            @PathVariable long id,
            @ModelAttribute QueueFilter filter,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            @CurrentActor Actor actor,
            Model model) {
        DeskAddress place = desks.desk(slug, actor);
        desks.one(place, id, actor);
        claims.release(actor, new CaseId(id));
        return shown(place, id, filter, script, actor, model);
    }

    private String shown(
            DeskAddress place, long id, QueueFilter filter, @Nullable String script, Actor actor, Model model) {
        if (script == null) {
            return "redirect:" + place.one(id) + filter.address();
        }
        cases.now(actor, place.affiliation(), List.of(new CaseId(id)))
                .forEach(one -> model.addAttribute("opened", one));
        return piece(place, filter, model, "moderation/_claims :: claimed");
    }

    private static String piece(DeskAddress place, QueueFilter filter, Model model, String name) {
        model.addAttribute("cases", place.cases());
        model.addAttribute("narrowed", filter.address());
        return name;
    }
}
