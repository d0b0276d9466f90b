package social.plaza.post.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.post.Composer;
import social.plaza.post.Edits;
import social.plaza.post.PostReading;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;
import social.plaza.shared.RuleViolation;
import social.plaza.shared.UnfitText;

/** Changing a post, and reading what it said before. */
@Controller
@RequestMapping("/posts/{id}")
class EditController {

    private static final int UNPROCESSABLE = 422;

    private final Edits edits;
    private final PostReading reading;

    EditController(Edits edits, PostReading reading) {
        this.edits = edits;
        this.reading = reading;
    }

    @GetMapping("/edit")
    String ask(@PathVariable long id, @CurrentActor Actor actor, Model model) {
        return page(id, edits.offer(actor, new PostId(id)), null, model);
    }

    @PutMapping
    String edit(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String body,
            @CurrentActor Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            edits.edit(actor, new PostId(id), body);
        } catch (UnfitText refusal) {
            response.setStatus(UNPROCESSABLE);
            return page(id, body, refusal, model);
        }
        flash.addFlashAttribute("flash", "post.edited.done");
        return "redirect:/posts/{id}";
    }

    @GetMapping("/history")
    String history(@PathVariable long id, @CurrentActor Actor actor, Model model) {
        model.addAttribute("post", reading.one(actor, new PostId(id)).orElseThrow(NotFound::new));
        model.addAttribute("versions", edits.history(actor, new PostId(id)));
        return "post/history";
    }

    private static String page(long id, String body, @Nullable RuleViolation refusal, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("body", body);
        model.addAttribute(
                "problem",
                refusal == null
                        ? null
                        : new Composer.Problem(refusal.messageKey(), List.of(refusal.arguments()), true));
        return "post/edit";
    }
}
