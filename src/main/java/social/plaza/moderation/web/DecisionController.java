package social.plaza.moderation.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Stream;
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
import social.plaza.moderation.Appeals;
import social.plaza.moderation.DecisionView;
import social.plaza.moderation.Decisions;
import social.plaza.moderation.Undoing;
import social.plaza.post.Enclosures;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Ids;
import social.plaza.shared.PostId;
import social.plaza.shared.Submissions;

/** What was decided about a person, and why; appealing against it, and undoing it. */
@Controller
@RequestMapping("/decisions/{id}")
class DecisionController {

    /** More than there are kinds of decisions. */
    private static final int MOST_TOGETHER = 10;

    private final Decisions decisions;
    private final Undoing undoing;
    private final Appeals appeals;
    private final Submissions submissions;
    private final Enclosures enclosures;

    DecisionController(
            Decisions decisions, Undoing undoing, Appeals appeals, Submissions submissions, Enclosures enclosures) {
        this.decisions = decisions;
        this.undoing = undoing;
        this.appeals = appeals;
        this.submissions = submissions;
        this.enclosures = enclosures;
    }

    @GetMapping
    String show(@PathVariable long id, @CurrentActor Actor actor, Model model) {
        model.addAttribute("form", AppealForm.EMPTY);
        return page(id, actor, model);
    }

    @PostMapping("/appeal")
    String appeal(
            @PathVariable long id,
            @Valid @ModelAttribute("form") AppealForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, actor, model);
        }
        submissions.once(actor.account(), form.submission(), form, () -> {
            appeals.appeal(actor, id, form.words());
            return "";
        });
        flash.addFlashAttribute("flash", "moderation.appeal.made");
        return "redirect:/decisions/{id}";
    }

    private String page(long id, Actor actor, Model model) {
        DecisionView decision = decisions.view(actor, id);
        model.addAttribute("decision", decision);
        PostId post = decision.post();
        if (post != null) {
            model.addAttribute("enclosed", enclosures.of(actor, List.of(post)));
        }
        model.addAttribute("told", Told.of(decision));
        var community = decision.community();
        if (community != null) {
            model.addAttribute("community", community);
            model.addAttribute("themed", community.theme().css());
        }
        return "moderation/decision";
    }

    /**
     * From the log, which sends its community along, back to the log; from a case back to the case.
     *
     * @param also what was decided together with it, separated by commas
     */
    @DeleteMapping
    String undo(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String also,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String log,
            @RequestParam(required = false) @Nullable String back,
            @CurrentActor Actor actor,
            RedirectAttributes flash) {
        DecisionView decision = decisions.view(actor, id);
        List<Long> others = Stream.of(also.split(",", MOST_TOGETHER))
                .flatMap(other -> Ids.parse(other).stream())
                .filter(other -> other != id)
                .toList();
        undoing.undo(actor, Stream.concat(Stream.of(id), others.stream()).toList(), reason);
        flash.addFlashAttribute(
                "flash", others.isEmpty() ? "moderation.undone." + decision.kind() : "moderation.undone.all");
        if (log == null) {
            return "redirect:" + Back.to(back, "/decisions/" + id);
        }
        flash.addAttribute("slug", log);
        return "redirect:/communities/{slug}/moderation/log";
    }
}
