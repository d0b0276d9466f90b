package social.plaza.moderation.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.moderation.CannedReasons;
import social.plaza.moderation.DecisionKind;
import social.plaza.moderation.Ground;
import social.plaza.moderation.Moderation;
import social.plaza.moderation.PostUnderReview;
import social.plaza.moderation.Reviews;
import social.plaza.post.Enclosures;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.PostId;
import social.plaza.shared.Submissions;

/** Hiding a post, and showing it again. */
@Controller
@RequestMapping("/posts/{id}/hiding")
class HidingController {

    private final Moderation moderation;
    private final Reviews reviews;
    private final CannedReasons reasons;
    private final Submissions submissions;
    private final Enclosures enclosures;

    HidingController(
            Moderation moderation,
            Reviews reviews,
            CannedReasons reasons,
            Submissions submissions,
            Enclosures enclosures) {
        this.moderation = moderation;
        this.reviews = reviews;
        this.reasons = reasons;
        this.submissions = submissions;
        this.enclosures = enclosures;
    }

    @GetMapping("/new")
    String ask(@PathVariable long id, @CurrentActor Actor actor, Model model) {
        model.addAttribute("form", HidingForm.EMPTY);
        return page(actor, reviews.post(actor, new PostId(id)), HidingForm.EMPTY, model);
    }

    @PostMapping
    String hide(
            @PathVariable long id,
            @Valid @ModelAttribute("form") HidingForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        PostUnderReview post = reviews.post(actor, new PostId(id));
        Optional<Ground> ground = GroundField.chosen(form.ground(), post.community(), errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(actor, post, form, model);
        }
        String reason = form.words();
        submissions.once(
                actor.account(),
                form.submission(),
                form,
                () -> Long.toString(moderation.hide(actor, post.id(), ground.orElseThrow(), reason)));
        flash.addFlashAttribute("flash", "moderation.hiding.done");
        return "redirect:/posts/" + id;
    }

    /** Shows the page again with what the person will read so far; nothing is decided. */
    @PostMapping(params = "preview")
    String preview(
            @PathVariable long id, @ModelAttribute("form") HidingForm form, @CurrentActor Actor actor, Model model) {
        return page(actor, reviews.post(actor, new PostId(id)), form, model);
    }

    private String page(Actor actor, PostUnderReview post, HidingForm form, Model model) {
        GroundField.fill(model, post.community());
        model.addAttribute("ready", reasons.of(post.community().id()));
        model.addAttribute("post", post);
        model.addAttribute("enclosed", enclosures.of(actor, List.of(post.id())));
        model.addAttribute(
                "told",
                Told.draft(
                        DecisionKind.HIDE,
                        post.community(),
                        GroundField.cited(form.ground(), post.community()),
                        form.words(),
                        null));
        return "moderation/hiding";
    }
}
