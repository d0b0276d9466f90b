package social.plaza.post.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import social.plaza.community.Communities;
import social.plaza.community.CommunityView;
import social.plaza.post.Attachment;
import social.plaza.post.Audience;
import social.plaza.post.Composer;
import social.plaza.post.Draft;
import social.plaza.post.Posts;
import social.plaza.post.QuoteGone;
import social.plaza.post.Quotes;
import social.plaza.post.TooManyImages;
import social.plaza.post.UnfitPart;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.NotFound;
import social.plaza.shared.OwnPath;
import social.plaza.shared.PostId;
import social.plaza.shared.RuleViolation;
import social.plaza.shared.Submissions.ChangedSubmission;
import social.plaza.shared.UnfitText;

/** Writing and deleting posts. */
@Controller
class PostController {

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private final Posts posts;
    private final Quotes quotes;
    private final ComposerPages composers;
    private final Communities communities;
    private final PostingPace pace;
    private final ComposerImages pictures;

    PostController(
            Posts posts,
            Quotes quotes,
            ComposerPages composers,
            Communities communities,
            PostingPace pace,
            ComposerImages pictures) {
        this.posts = posts;
        this.quotes = quotes;
        this.composers = composers;
        this.communities = communities;
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
        return page(model, composers.composer(actor, audience, answered, quoted));
    }

    @PostMapping("/posts")
    String publish(
            @CurrentActor Actor actor,
            @ModelAttribute PostForm form,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable List<MultipartFile> images,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PollForm poll = PollForm.of(sent);
        ThreadForm thread = ThreadForm.of(sent);
        PostId answered = post(form.replyTo());
        PostId quoted = answered == null ? post(form.quoteOf()) : null;
        CommunityView community = answered == null ? community(form.audience()) : null;
        List<String> then = thread.fields();
        int more = thread.asked() ? 0 : then.size();
        ComposerImages.Taken taken = ComposerImages.Taken.NONE;
        try {
            pace.step(actor.account(), 1 + more);
            taken = pictures.take(actor, sent, images);
            List<Attachment> attachments = taken.attachments();
            if (thread.asked()) {
                model.addAttribute("pictures", taken.pictures());
                Composer composer = composers.composer(actor, form.audience(), answered, quoted);
                return page(model, composer.asking(poll.typed()).typed(form.text(), then));
            }
            posts.publish(actor, draft(form, poll, answered, quoted, community, attachments, then), form.submission());
        } catch (NotFound | ChangedSubmission elsewhere) {
            throw elsewhere;
        } catch (RuleViolation refusal) {
            pace.giveBack(actor.account(), more);
            response.setStatus(refusal.status() == TOO_MANY ? TOO_MANY : UNPROCESSABLE);
            model.addAttribute("pictures", taken.pictures());
            model.addAttribute("ofPictures", refusal instanceof UnfitImages || refusal instanceof TooManyImages);
            Composer composer =
                    composers.composer(actor, form.audience(), answered, refusal instanceof QuoteGone ? null : quoted);
            return page(
                    model,
                    composer.asking(poll.typed()).typed(form.text(), then).refused(problem(refusal)));
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

    private static String page(Model model, Composer composer) {
        model.addAttribute("composer", composer);
        return "post/compose";
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

    private static Composer.Problem problem(RuleViolation refusal) {
        int following = refusal instanceof UnfitPart part ? part.following() : 0;
        boolean ofText = refusal instanceof UnfitText || following > 0;
        return new Composer.Problem(refusal.messageKey(), List.of(refusal.arguments()), ofText, following);
    }

    private @Nullable CommunityView community(@Nullable String audience) {
        String slug = Composer.slugIn(audience);
        if (slug == null) {
            return null;
        }
        return communities.view(communities.movedTo(slug).orElse(slug));
    }

    private static @Nullable PostId post(@Nullable String id) {
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
