package social.plaza.post.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
import social.plaza.post.Composer;
import social.plaza.post.DraftId;
import social.plaza.post.Drafts;
import social.plaza.post.KeptDraft;
import social.plaza.post.Posts;
import social.plaza.post.QuoteGone;
import social.plaza.post.Unposted;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Cursor;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;
import social.plaza.shared.RuleViolation;
import social.plaza.shared.Slice;
import social.plaza.shared.Submissions.ChangedSubmission;
import social.plaza.shared.Tab;

/** Keeping what is written for later. */
@Controller
class DraftController {

    private final Drafts drafts;
    private final Posts posts;
    private final Composing composing;
    private final ComposerPages composers;
    private final ComposerImages pictures;
    private final PostingPace pace;

    DraftController(
            Drafts drafts,
            Posts posts,
            Composing composing,
            ComposerPages composers,
            ComposerImages pictures,
            PostingPace pace) {
        this.drafts = drafts;
        this.posts = posts;
        this.composing = composing;
        this.composers = composers;
        this.pictures = pictures;
        this.pace = pace;
    }

    static List<Tab> tabs(boolean scheduled) {
        return List.of(
                new Tab("/drafts", "post.drafts", !scheduled), new Tab("/scheduled", "post.scheduled", scheduled));
    }

    @GetMapping("/drafts")
    String list(@CurrentActor Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        Slice<KeptDraft> page = drafts.of(actor, Cursor.decode(after));
        model.addAttribute("drafts", page.items());
        model.addAttribute("older", page.next() == null ? null : "/drafts?after=" + page.next());
        model.addAttribute("tabs", tabs(false));
        return "post/drafts";
    }

    @GetMapping("/drafts/{id}")
    String open(@CurrentActor Actor actor, @PathVariable long id, Model model) {
        return composing.open(model, actor, drafts.one(actor, new DraftId(id)));
    }

    @PostMapping("/drafts")
    String save(
            @CurrentActor Actor actor,
            @ModelAttribute PostForm form,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable List<MultipartFile> images,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PollForm poll = PollForm.of(sent);
        List<String> then = ThreadForm.of(sent).fields();
        Kept kept = Kept.of(sent);
        PostId answered = PostController.post(form.replyTo());
        PostId quoted = answered == null ? PostController.post(form.quoteOf()) : null;
        ComposerImages.Taken taken = ComposerImages.Taken.NONE;
        try {
            pace.step(actor.account(), 1);
            taken = pictures.take(actor, sent, images);
            Stream.of(answered, quoted).filter(Objects::nonNull).forEach(posts::communityOf);
            CommunityView community = answered == null ? composing.community(form.audience()) : null;
            if (answered == null && community == null && !Composer.FOLLOWERS.equals(form.audience())) {
                throw new NoAudience();
            }
            drafts.save(
                    actor,
                    Unposted.typed(
                            Stream.concat(Stream.of(form.text()), then.stream()).toList(),
                            community == null ? null : community.id(),
                            answered,
                            quoted,
                            poll.typed(),
                            taken.attachments()),
                    kept.draft(),
                    form.submission());
        } catch (NotFound | ChangedSubmission elsewhere) {
            throw elsewhere;
        } catch (RuleViolation refusal) {
            model.addAttribute("keeping", true);
            Composer composer = composers
                    .composer(actor, form.audience(), answered, refusal instanceof QuoteGone ? null : quoted)
                    .asking(poll.typed())
                    .typed(form.text(), then);
            return composing.refused(model, response, composer, taken, kept, refusal);
        }
        redirect.addFlashAttribute("flash", "post.draft.saved");
        return "redirect:/drafts";
    }

    @DeleteMapping("/drafts/{id}")
    String delete(@CurrentActor Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        drafts.delete(actor, new DraftId(id));
        redirect.addFlashAttribute("flash", "post.draft.deleted");
        return "redirect:/drafts";
    }
}
