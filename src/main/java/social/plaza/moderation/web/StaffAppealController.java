package social.plaza.moderation.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.moderation.AppealQueue;
import social.plaza.moderation.Appeals;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Submissions;

/** Appeals that no team can answer, against what an admin or staff decided; and what staff have hidden, sent back. */
@Controller
@RequestMapping(StaffAppealsPage.ADDRESS)
class StaffAppealController {

    private final AppealQueue queue;
    private final StaffAppealsPage page;
    private final AppealPage one;
    private final Appeals appeals;
    private final Submissions submissions;

    StaffAppealController(
            AppealQueue queue, StaffAppealsPage page, AppealPage one, Appeals appeals, Submissions submissions) {
        this.queue = queue;
        this.page = page;
        this.one = one;
        this.appeals = appeals;
        this.submissions = submissions;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String from, @CurrentActor Actor actor, Model model) {
        return page.list(actor, from, model);
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, @CurrentActor Actor actor, Model model) {
        model.addAttribute("form", AppealAnswerForm.EMPTY);
        return one(id, actor, model);
    }

    @PostMapping("/{id}/answer")
    String answer(
            @PathVariable long id,
            @Valid @ModelAttribute("form") AppealAnswerForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (form.chosen().isEmpty()) {
            errors.rejectValue("outcome", "moderation.appeal.outcome.required");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return one(id, actor, model);
        }
        submissions.once(actor.account(), form.submission(), form, () -> {
            appeals.answer(actor, null, id, form.chosen().orElseThrow(), form.words());
            return "";
        });
        flash.addFlashAttribute(
                "flash", "moderation.appeal.done." + form.chosen().orElseThrow());
        return "redirect:/staff/appeals/{id}";
    }

    private String one(long id, Actor actor, Model model) {
        return one.fill(actor, queue.viewOfStaff(actor, id), StaffAppealsPage.ADDRESS, model);
    }
}
