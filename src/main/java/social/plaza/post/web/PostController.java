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
import social.plaza.community.Affiliations;
import social.plaza.community.Communities;
import social.plaza.community.CommunityView;
import social.plaza.post.Attachment;
import social.plaza.post.Audience;
import social.plaza.post.Composer;
import social.plaza.post.Composers;
import social.plaza.post.Draft;
import social.plaza.post.PostReading;
import social.plaza.post.PostView;
import social.plaza.post.Posts;
import social.plaza.post.QuoteGone;
import social.plaza.post.TooManyImages;
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
    private final PostReading reading;
    private final Composers composers;
    private final Communities communities;
    private final Affiliations affiliations;
    private final PostingPace pace;
    private final ComposerImages pictures;

    PostController(
            Posts posts,
            PostReading reading,
            Composers composers,
            Communities communities,
            Affiliations affiliations,
            PostingPace pace,
            ComposerImages pictures) {
        this.posts = posts;
        this.reading = reading;
        this.composers = composers;
        this.communities = communities;
        this.affiliations = affiliations;
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
            posts.offerQuote(actor, quoted);
        }
        return page(model, composer(actor, audience, answered, quoted));
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
        PostId answered = post(form.replyTo());
        PostId quoted = answered == null ? post(form.quoteOf()) : null;
        CommunityView community = answered == null ? community(form.audience()) : null;
        ComposerImages.Taken taken = ComposerImages.Taken.NONE;
        try {
            pace.step(actor.account());
            taken = pictures.take(actor, sent, images);
            posts.publish(
                    actor, draft(form, poll, answered, quoted, community, taken.attachments()), form.submission());
        } catch (NotFound | ChangedSubmission elsewhere) {
            throw elsewhere;
        } catch (RuleViolation refusal) {
            response.setStatus(refusal.status() == TOO_MANY ? TOO_MANY : UNPROCESSABLE);
            model.addAttribute("pictures", taken.pictures());
            model.addAttribute("ofPictures", refusal instanceof UnfitImages || refusal instanceof TooManyImages);
            Composer composer =
                    composer(actor, form.audience(), answered, refusal instanceof QuoteGone ? null : quoted);
            return page(model, composer.asking(poll.typed()).refused(form.text(), problem(refusal)));
        }
        redirect.addFlashAttribute("flash", answered == null ? "post.published" : "post.answered");
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

    private String page(Model model, Composer composer) {
        model.addAttribute("composer", composer);
        return "post/compose";
    }

    private static Draft draft(
            PostForm form,
            PollForm poll,
            @Nullable PostId answered,
            @Nullable PostId quoted,
            @Nullable CommunityView community,
            List<Attachment> images) {
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
                images);
    }

    /** With the reason of a refusal and, where rules have changed, what is to be accepted. */
    private Composer composer(
            Actor actor, @Nullable String audience, @Nullable PostId answered, @Nullable PostId quoted) {
        if (answered != null) {
            Composer composer = Composer.answering(reading.one(actor, answered).orElseThrow(NotFound::new));
            String slug = composer.slug();
            return slug == null ? composer : asking(actor, composer, communities.view(slug));
        }
        Composer composer = quoted == null
                ? composers.to(actor, audience == null ? Composer.FOLLOWERS : audience)
                : quoting(actor, audience, quoted);
        String slug = composer.slug();
        return slug == null ? composer : asking(actor, composer, communities.view(slug));
    }

    /** Begins with the community of what is quoted; the card stays away where that has gone meanwhile. */
    private Composer quoting(Actor actor, @Nullable String audience, PostId quoted) {
        PostView post = reading.one(actor, quoted).orElse(null);
        if (post == null) {
            return composers.to(actor, audience == null ? Composer.FOLLOWERS : audience);
        }
        PostView.Place place = post.community();
        String first = place == null ? Composer.FOLLOWERS : Composer.audienceOf(place.slug());
        return composers.to(actor, audience == null ? first : audience).quoting(post);
    }

    private Composer asking(Actor actor, Composer composer, CommunityView community) {
        return composer.asking(composers.rules(community, affiliations.of(actor, community.id())))
                .slowed(composers.slow(actor, community));
    }

    private static Composer.Problem problem(RuleViolation refusal) {
        return new Composer.Problem(refusal.messageKey(), List.of(refusal.arguments()), refusal instanceof UnfitText);
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
