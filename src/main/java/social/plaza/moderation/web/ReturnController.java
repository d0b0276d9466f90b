package social.plaza.moderation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.moderation.Decisions;
import social.plaza.moderation.Returns;
import social.plaza.moderation.Unchanged;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.RuleViolation;
import social.plaza.shared.Submissions;
import social.plaza.shared.UnfitText;

/** Changing a hidden post, and sending it back. */
@Controller
@RequestMapping("/decisions/{id}/return")
class ReturnController {

    private final Returns returns;
    private final Decisions decisions;
    private final Submissions submissions;

    ReturnController(Returns returns, Decisions decisions, Submissions submissions) {
        this.returns = returns;
        this.decisions = decisions;
        this.submissions = submissions;
    }

    @GetMapping
    String ask(@PathVariable long id, @CurrentActor Actor actor, Model model) {
        return page(id, returns.offer(actor, id), null, actor, model);
    }

    @PostMapping
    String send(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String submission,
            @CurrentActor Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            submissions.once(actor.account(), submission, text, () -> {
                returns.sendBack(actor, id, text);
                return "";
            });
        } catch (UnfitText | Unchanged refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, text, refusal, actor, model);
        }
        flash.addFlashAttribute("flash", "moderation.return.sent");
        return "redirect:/decisions/{id}";
    }

    private String page(long id, String text, @Nullable RuleViolation refusal, Actor actor, Model model) {
        model.addAttribute("told", Told.of(decisions.view(actor, id)));
        model.addAttribute("id", id);
        model.addAttribute("text", text);
        model.addAttribute("problem", refusal == null ? null : refusal.messageKey());
        model.addAttribute("problemArguments", refusal == null ? List.of() : List.of(refusal.arguments()));
        return "moderation/return";
    }
}
