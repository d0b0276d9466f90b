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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.community.CommunityView;
import social.plaza.post.Attachment;
import social.plaza.post.Audience;
import social.plaza.post.Composer;
import social.plaza.post.Draft;
import social.plaza.post.Drafts;
import social.plaza.post.Posts;
import social.plaza.post.PublishTime;
import social.plaza.post.QuoteGone;
import social.plaza.post.Quotes;
import social.plaza.post.ScheduledPosts;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.NotFound;
import social.plaza.shared.OwnPath;
import social.plaza.shared.PostId;
import social.plaza.shared.RuleViolation;
import social.plaza.shared.Submissions.ChangedSubmission;

/** Writing and deleting posts. */
@Controller
class PostController {

    private final Posts posts;
    private final Quotes quotes;
    private final Drafts drafts;
    private final ScheduledPosts scheduled;
    private final Composing composing;
    private final ComposerPages composers;
    private final PostingPace pace;
    private final ComposerImages pictures;

    PostController(
            Posts posts,
            Quotes quotes,
            Drafts drafts,
            ScheduledPosts scheduled,
            Composing composing,
            ComposerPages composers,
            PostingPace pace,
            ComposerImages pictures) {
        this.posts = posts;
        this.quotes = quotes;
        this.drafts = drafts;
        this.scheduled = scheduled;
        this.composing = composing;
        this.composers = composers;
        this.pace = pace;
        this.pictures = pictures;
    }

    @GetMapping("/compose")
    String compose(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable String audience,
            @RequestParam(required = false) @Nullable String replyTo,
            @RequestParam(required = false) @Nullable String quoteOf,
            Model model) {
        PostId answered = post(replyTo);
        PostId quoted = answered == null ? post(quoteOf) : null;
        if (quoted != null) {
            quotes.offer(actor, quoted);
        }
        return composing.page(model, composers.composer(actor, audience, answered, quoted));
    }

    @PostMapping("/posts")
    String publish(
            @CurrentActor Actor actor,
            @ModelAttribute PostForm form,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable List<MultipartFile> images,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale reader) {
        PollForm poll = PollForm.of(sent);
        ThreadForm thread = ThreadForm.of(sent);
        Kept kept = Kept.of(sent);
        PostId answered = post(form.replyTo());
        PostId quoted = answered == null ? post(form.quoteOf()) : null;
        CommunityView community = answered == null ? composing.community(form.audience()) : null;
        List<String> then = thread.fields();
        int more = thread.asked() ? 0 : then.size();
        ComposerImages.Taken taken = ComposerImages.Taken.NONE;
        try {
            pace.step(actor.account(), 1 + more);
            taken = pictures.take(actor, sent, images);
            if (thread.asked()) {
                model.addAttribute("pictures", taken.pictures());
                model.addAttribute("kept", kept);
                Composer composer = composers.composer(actor, form.audience(), answered, quoted);
                return composing.page(model, composer.asking(poll.typed()).typed(form.text(), then));
            }
            Draft draft = draft(form, poll, answered, quoted, community, taken.attachments(), then);
            if (kept.forLater()) {
                PublishTime time = kept.time();
                scheduled.schedule(actor, draft, time, kept.draft(), form.submission());
                ScheduledController.tell(redirect, time, reader);
                return "redirect:/scheduled";
            }
            drafts.publish(actor, draft, form.submission(), kept.draft());
        } catch (NotFound | ChangedSubmission elsewhere) {
            throw elsewhere;
        } catch (RuleViolation refusal) {
            pace.giveBack(actor.account(), more);
            Composer composer = composers
                    .composer(actor, form.audience(), answered, refusal instanceof QuoteGone ? null : quoted)
                    .asking(poll.typed())
                    .typed(form.text(), then);
            return composing.refused(model, response, composer, taken, kept, refusal);
        }
        redirect.addFlashAttribute("flash", published(answered, then));
        if (answered != null) {
            return "redirect:/posts/" + answered;
        }
        return community == null ? "redirect:/" : "redirect:/communities/" + community.slug();
    }

    @DeleteMapping("/posts/{id}")
    String delete(
            @CurrentActor Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String back,
            RedirectAttributes redirect) {
        posts.delete(actor, new PostId(id));
        redirect.addFlashAttribute("flash", "post.deleted");
        String path = OwnPath.or(back, "/");
        return "redirect:" + (path.equals("/posts/" + id) ? "/" : path);
    }

    private static String published(@Nullable PostId answered, List<String> then) {
        if (!then.isEmpty()) {
            return "post.thread.published";
        }
        return answered == null ? "post.published" : "post.answered";
    }

    private static Draft draft(
            PostForm form,
            PollForm poll,
            @Nullable PostId answered,
            @Nullable PostId quoted,
            @Nullable CommunityView community,
            List<Attachment> images,
            List<String> then) {
        if (answered == null && community == null && !Composer.FOLLOWERS.equals(form.audience())) {
            throw new NoAudience();
        }
        return new Draft(
                form.text(),
                community == null ? Audience.followers() : Audience.of(community.id()),
                answered,
                quoted,
                form.acceptsRules(),
                form.shownRules(),
                answered == null ? poll.draft() : null,
                images,
                then);
    }

    static @Nullable PostId post(@Nullable String id) {
        if (id == null || id.isEmpty()) {
            return null;
        }
        try {
            return new PostId(Long.parseLong(id));
        } catch (NumberFormatException notOurs) {
            throw new NotFound();
        }
    }
}
