package social.plaza.moderation.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.moderation.Returns;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.RuleViolation;

/** Answers posts that staff have hidden and their authors sent back; they are listed with the appeals. */
@Controller
@RequestMapping("/staff/returned/{id}")
class StaffReturnController {

    private final Returns returns;
    private final StaffAppealsPage page;

    StaffReturnController(Returns returns, StaffAppealsPage page) {
        this.returns = returns;
        this.page = page;
    }

    @PostMapping("/restoration")
    String restore(
            @PathVariable long id,
            @Valid @ModelAttribute("answer") ReturnAnswerForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return answer(id, true, form, errors, actor, model, response, flash);
    }

    @PostMapping("/refusal")
    String refuse(
            @PathVariable long id,
            @Valid @ModelAttribute("answer") ReturnAnswerForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return answer(id, false, form, errors, actor, model, response, flash);
    }

    /** What is wrong with it is said in the list, where what was written stays. */
    private String answer(
            long id,
            boolean restored,
            ReturnAnswerForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (form.words().isBlank()) {
            errors.rejectValue("reason", "moderation.reason.required");
        }
        if (!errors.hasErrors()) {
            try {
                if (restored) {
                    returns.restore(actor, null, id, form.words());
                } else {
                    returns.refuse(actor, null, id, form.words());
                }
                flash.addFlashAttribute(
                        "flash", restored ? "moderation.returned.restored" : "moderation.returned.refused");
                return "redirect:" + StaffAppealsPage.ADDRESS;
            } catch (RuleViolation meanwhile) {
                if (meanwhile.status() != HttpStatus.CONFLICT.value()) {
                    throw meanwhile;
                }
                model.addAttribute("changed", meanwhile.messageKey());
            }
        }
        response.setStatus(errors.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.CONFLICT.value());
        model.addAttribute("answering", id);
        return page.list(actor, null, model);
    }
}
