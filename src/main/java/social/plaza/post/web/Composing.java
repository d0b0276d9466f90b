package social.plaza.post.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import social.plaza.community.Affiliations;
import social.plaza.community.Communities;
import social.plaza.community.CommunityView;
import social.plaza.post.Composer;
import social.plaza.post.Composers;
import social.plaza.post.DraftGone;
import social.plaza.post.KeptDraft;
import social.plaza.post.PostReading;
import social.plaza.post.PostView;
import social.plaza.post.TooManyImages;
import social.plaza.post.UnfitPart;
import social.plaza.post.UnfitTime;
import social.plaza.post.Unposted;
import social.plaza.shared.Actor;
import social.plaza.shared.PostId;
import social.plaza.shared.RuleViolation;
import social.plaza.shared.UnfitText;
import social.plaza.shared.Verdict.Denied;

/** Lays out the page on which a post is written: empty, after a refusal, or with a draft. */
@Component
class Composing {

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    /** Something that has changed since a draft was kept, in words. */
    record Note(String key, List<Object> arguments) {
        static Note of(String key, Object... arguments) {
            return new Note(key, List.of(arguments));
        }
    }

    private final ComposerPages pages;
    private final PostReading reading;
    private final Composers composers;
    private final Communities communities;
    private final Affiliations affiliations;

    Composing(
            ComposerPages pages,
            PostReading reading,
            Composers composers,
            Communities communities,
            Affiliations affiliations) {
        this.pages = pages;
        this.reading = reading;
        this.composers = composers;
        this.communities = communities;
        this.affiliations = affiliations;
    }

    String page(Model model, Composer composer) {
        model.addAttribute("composer", composer);
        return "post/compose";
    }

    /** The page again with everything that was sent, and why it was refused. */
    String refused(
            Model model,
            HttpServletResponse response,
            Composer composer,
            ComposerImages.Taken taken,
            Kept kept,
            RuleViolation refusal) {
        response.setStatus(refusal.status() == TOO_MANY ? TOO_MANY : UNPROCESSABLE);
        model.addAttribute("pictures", taken.pictures());
        model.addAttribute("ofPictures", refusal instanceof UnfitImages || refusal instanceof TooManyImages);
        model.addAttribute("ofTime", refusal instanceof UnfitTime);
        model.addAttribute("kept", after(kept, refusal));
        return page(model, composer.refused(problem(refusal)));
    }

    /** Opens a draft: what is gone meanwhile is said, and nothing of what was written is lost. */
    String open(Model model, Actor actor, KeptDraft kept) {
        Unposted written = kept.written();
        List<Note> notes = new ArrayList<>();
        if (kept.refusal() != null) {
            notes.add(Note.of("post.scheduled.refused"));
            notes.add(Note.of(kept.refusal()));
        }
        Composer composer = composer(actor, kept, notes);
        model.addAttribute("notes", notes.stream().distinct().toList());
        model.addAttribute("kept", Kept.of(kept));
        model.addAttribute(
                "pictures",
                written.images().stream()
                        .map(image -> new ComposerImages.Pending(
                                image.image(), image.alt().text()))
                        .toList());
        List<String> texts = written.texts();
        return page(model, composer.asking(written.poll()).typed(texts.getFirst(), texts.subList(1, texts.size())));
    }

    /** Null where it names none; {@code NotFound} where there is no such community. */
    @Nullable
    CommunityView community(@Nullable String audience) {
        String slug = Composer.slugIn(audience);
        if (slug == null) {
            return null;
        }
        return communities.view(communities.movedTo(slug).orElse(slug));
    }

    private Composer composer(Actor actor, KeptDraft kept, List<Note> notes) {
        PostId answers = kept.written().replyTo();
        if (answers != null) {
            PostView answered = reading.one(actor, answers).orElse(null);
            if (answered == null) {
                notes.add(Note.of("post.draft.answeredGone"));
                return pages.composer(actor, audience(kept), null, null);
            }
            if (answered.whyNot() != null) {
                notes.add(Note.of(answered.whyNot()));
            }
            return pages.composer(actor, null, answers, null);
        }
        PostView.Place place = kept.community();
        Composer composer = pages.composer(actor, audience(kept), null, null);
        if (place != null && composer.slug() == null) {
            notes.add(Note.of("post.draft.placeLost", place.name()));
            whyNot(actor, place).map(Note::of).ifPresent(notes::add);
        }
        return withQuote(actor, composer, kept.written().quoteOf(), notes);
    }

    private Composer withQuote(Actor actor, Composer composer, @Nullable PostId quotes, List<Note> notes) {
        if (quotes == null) {
            return composer;
        }
        Optional<PostView> quoted = reading.one(actor, quotes).filter(PostView::canQuote);
        if (quoted.isEmpty()) {
            notes.add(Note.of("post.refused.quoteGone"));
        }
        return quoted.map(composer::quoting).orElse(composer);
    }

    private static String audience(KeptDraft kept) {
        PostView.Place place = kept.community();
        return place == null ? Composer.FOLLOWERS : Composer.audienceOf(place.slug());
    }

    private Optional<String> whyNot(Actor actor, PostView.Place place) {
        CommunityView community = communities.view(place.slug());
        return composers.verdict(actor, community, affiliations.of(actor, community.id()))
                        instanceof Denied(String reason)
                ? Optional.of(reason)
                : Optional.empty();
    }

    private static Composer.Problem problem(RuleViolation refusal) {
        int following = refusal instanceof UnfitPart part ? part.following() : 0;
        boolean ofText = refusal instanceof UnfitText || following > 0;
        return new Composer.Problem(refusal.messageKey(), List.of(refusal.arguments()), ofText, following);
    }

    /** Once it has been said that a draft has gone, or that a zone is unknown, the next try goes without. */
    private static Kept after(Kept kept, RuleViolation refusal) {
        if (refusal instanceof DraftGone) {
            return kept.loose();
        }
        return refusal.messageKey().equals("post.later.zoneUnknown") ? kept.inUtc() : kept;
    }
}
