package social.plaza.moderation.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.moderation.Returns;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;

/** Answers posts that staff have hidden and their authors sent back; they are listed with the appeals. */
@Controller
@RequestMapping("/staff/returned/{id}")
class StaffReturnController {

    private static final String LIST = "redirect:/staff/appeals";

    private final Returns returns;

    StaffReturnController(Returns returns) {
        this.returns = returns;
    }

    @PostMapping("/restoration")
    String restore(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @CurrentActor Actor actor,
            RedirectAttributes flash) {
        returns.restore(actor, null, id, reason);
        flash.addFlashAttribute("flash", "moderation.returned.restored");
        return LIST;
    }

    @PostMapping("/refusal")
    String refuse(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @CurrentActor Actor actor,
            RedirectAttributes flash) {
        returns.refuse(actor, null, id, reason);
        flash.addFlashAttribute("flash", "moderation.returned.refused");
        return LIST;
    }
}
