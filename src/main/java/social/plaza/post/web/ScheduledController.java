package social.plaza.post.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.post.DraftId;
import social.plaza.post.Drafts;
import social.plaza.post.KeptDraft;
import social.plaza.post.PublishTime;
import social.plaza.post.ScheduledPosts;
import social.plaza.post.UnfitTime;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Cursor;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;
import social.plaza.shared.RuleViolation;
import social.plaza.shared.Slice;

/** Posts that wait for their time. */
@Controller
class ScheduledController {

    /**
     * A refusal, in words beside the post it is about.
     *
     * @param ofTime whether it is about the time that was chosen
     */
    record Problem(DraftId id, String key, List<Object> arguments, boolean ofTime) {}

    private final ScheduledPosts scheduled;
    private final Drafts drafts;
    private final Composing composing;

    ScheduledController(ScheduledPosts scheduled, Drafts drafts, Composing composing) {
        this.scheduled = scheduled;
        this.drafts = drafts;
        this.composing = composing;
    }

    /** Says when it will be posted, and of a time that comes twice which of both it is. */
    static void tell(RedirectAttributes redirect, PublishTime time, Locale reader) {
        redirect.addFlashAttribute("flash", time.twice() ? "post.scheduled.twice" : "post.scheduled.done");
        redirect.addFlashAttribute("flashArgs", LocalTimes.words(time.local(), reader));
    }

    @GetMapping("/scheduled")
    String list(@CurrentActor Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        Slice<KeptDraft> page = scheduled.of(actor, Cursor.decode(after));
        model.addAttribute("scheduled", page.items());
        model.addAttribute("older", page.next() == null ? null : "/scheduled?after=" + page.next());
        model.addAttribute("tabs", DraftController.tabs(true));
        return "post/scheduled";
    }

    @GetMapping("/scheduled/{id}")
    String open(@CurrentActor Actor actor, @PathVariable long id, Model model) {
        KeptDraft kept = drafts.one(actor, new DraftId(id));
        if (kept.later() == null) {
            throw new NotFound();
        }
        return composing.open(model, actor, kept);
    }

    @PutMapping("/scheduled/{id}")
    String move(
            @CurrentActor Actor actor,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale reader) {
        Kept wanted = Kept.of(sent);
        try {
            PublishTime time = wanted.time();
            scheduled.move(actor, new DraftId(id), time);
            tell(redirect, time, reader);
            return "redirect:/scheduled";
        } catch (RuleViolation refusal) {
            model.addAttribute("typed", wanted);
            return refused(actor, new DraftId(id), refusal, model, response);
        }
    }

    @DeleteMapping("/scheduled/{id}")
    String cancel(@CurrentActor Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        scheduled.cancel(actor, new DraftId(id));
        redirect.addFlashAttribute("flash", "post.scheduled.cancelled");
        return "redirect:/drafts";
    }

    @PostMapping("/scheduled/{id}/publication")
    String publish(
            @CurrentActor Actor actor,
            @PathVariable long id,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            PostId post = scheduled.postNow(actor, new DraftId(id));
            redirect.addFlashAttribute("flash", "post.published");
            return "redirect:/posts/" + post;
        } catch (RuleViolation refusal) {
            return refused(actor, new DraftId(id), refusal, model, response);
        }
    }

    /** The list with the reason beside the post; what is not the actor's own is not there. */
    private String refused(Actor actor, DraftId id, RuleViolation refusal, Model model, HttpServletResponse response) {
        KeptDraft kept = drafts.one(actor, id);
        if (kept.later() == null) {
            throw new NotFound();
        }
        response.setStatus(422);
        model.addAttribute(
                "problem",
                new Problem(id, refusal.messageKey(), List.of(refusal.arguments()), refusal instanceof UnfitTime));
        String page = list(actor, null, model);
        return page;
    }
}
