package social.plaza.moderation.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
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
import social.plaza.moderation.CaseId;
import social.plaza.moderation.CaseView;
import social.plaza.moderation.Cases;
import social.plaza.moderation.ReviewDesk;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Cursor;
import social.plaza.shared.NotFound;
import social.plaza.shared.Submissions;

/** The desk of platform staff: what breaks a norm, and what concerns those who run a community. */
@Controller
@RequestMapping("/staff/cases")
class StaffCaseController {

    private static final String DESK = "/staff/cases";
    private static final String CASE = "redirect:/staff/cases/{id}";
    private static final List<String> ACTS = List.of("KEEP", "SETTLE");

    private final Cases cases;
    private final ReviewDesk desk;
    private final Submissions submissions;

    StaffCaseController(Cases cases, ReviewDesk desk, Submissions submissions) {
        this.cases = cases;
        this.desk = desk;
        this.submissions = submissions;
    }

    @GetMapping
    String queue(
            @ModelAttribute QueueFilter filter,
            @RequestParam(required = false) @Nullable String from,
            @CurrentActor Actor actor,
            Model model) {
        filter.fill(
                model,
                DESK,
                cases.ofStaff(actor, filter.tab(), filter.order(), Cursor.decode(from)),
                cases.waitingForStaff(actor));
        return "moderation/staff-queue";
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, @CurrentActor Actor actor, Model model) {
        model.addAttribute("form", CaseForm.EMPTY);
        return page(here(id, actor), model);
    }

    @PostMapping("/{id}/claim")
    String claim(@PathVariable long id, @CurrentActor Actor actor) {
        desk.claim(actor, new CaseId(here(id, actor).id()), false);
        return CASE;
    }

    @DeleteMapping("/{id}/claim")
    String release(@PathVariable long id, @CurrentActor Actor actor) {
        desk.release(actor, new CaseId(here(id, actor).id()));
        return CASE;
    }

    @PostMapping("/{id}/decisions")
    String decide(
            @PathVariable long id,
            @Valid @ModelAttribute("form") CaseForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CaseView seen = here(id, actor);
        if (!ACTS.contains(form.act())) {
            errors.rejectValue("act", "moderation.case.act.required");
        }
        if (form.words().isBlank()) {
            errors.rejectValue("reason", "moderation.case.reason.required");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(seen, model);
        }
        submissions.once(actor.account(), form.submission(), form, () -> {
            if (form.act().equals("KEEP")) {
                desk.keep(actor, new CaseId(id), form.seenRevision(), form.words());
            } else {
                desk.settle(actor, new CaseId(id), form.seenRevision(), form.words());
            }
            return "";
        });
        flash.addFlashAttribute("flash", "moderation.case.done." + form.act());
        return "redirect:" + DESK;
    }

    @DeleteMapping("/{id}/decisions")
    String reopen(
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int seen,
            @CurrentActor Actor actor,
            RedirectAttributes flash) {
        desk.reopen(actor, new CaseId(here(id, actor).id()), seen);
        flash.addFlashAttribute("flash", "moderation.case.reopened");
        return CASE;
    }

    /** A community's own case is not staff's, unless it came to them too. */
    private CaseView here(long id, Actor actor) {
        CaseView view = cases.view(actor, new CaseId(id));
        if (view.community() != null) {
            throw new NotFound();
        }
        return view;
    }

    private static String page(CaseView view, Model model) {
        model.addAttribute("acts", ACTS);
        model.addAttribute("about", view);
        model.addAttribute("desk", DESK);
        return "moderation/staff-case";
    }
}
