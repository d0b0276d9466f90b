package social.plaza.post;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;
import social.plaza.shared.TextRules;
import social.plaza.shared.UnfitText;

/**
 * What somebody wrote and has not posted, as it was typed: it may be too long, or a poll of one option.
 *
 * @param texts the post's own, and those that follow it in a thread
 * @param community whom it is for; null for the author's followers, and for an answer
 * @param replyTo the post it answers, null where it begins a conversation
 * @param quoteOf the post that is shown with it, null for none
 */
public record Unposted(
        List<String> texts,
        @Nullable CommunityId community,
        @Nullable PostId replyTo,
        @Nullable PostId quoteOf,
        Composer.Poll poll,
        List<Attachment> images) {

    /** Code points of a text. */
    public static final int LONGEST = 4_000;

    /** Code points of an option of its poll. */
    private static final int LONGEST_OPTION = PollDraft.LONGEST * TextRules.CODE_POINTS_PER_GRAPHEME;

    /** What a form sent; refused with {@link UnfitText} or {@link UnfitPoll} where it cannot be kept, or holds nothing. */
    public static Unposted typed(
            List<String> typed,
            @Nullable CommunityId community,
            @Nullable PostId replyTo,
            @Nullable PostId quoteOf,
            Composer.Poll poll,
            List<Attachment> images) {
        List<String> texts = typed.stream()
                .map(text -> TextRules.TEXT.clean(text, LONGEST).orThrow())
                .toList();
        if (texts.size() > Draft.LONGEST_THREAD) {
            throw new UnfitText("post.draft.tooMany", Draft.LONGEST_THREAD);
        }
        if (images.size() > PostImages.MOST) {
            throw new TooManyImages();
        }
        Composer.Poll asked = replyTo == null ? fit(poll) : Composer.Poll.NONE;
        if (texts.stream().allMatch(TextRules::isBlank) && images.isEmpty() && !asked.typed()) {
            throw new UnfitText("post.draft.nothing");
        }
        return new Unposted(
                texts.isEmpty() ? List.of("") : texts,
                replyTo == null ? community : null,
                replyTo,
                replyTo == null ? quoteOf : null,
                asked,
                images);
    }

    /** What the composer sent to be posted later. */
    static Unposted of(Draft draft) {
        PollDraft poll = draft.poll();
        return typed(
                Stream.concat(Stream.of(draft.body()), draft.then().stream()).toList(),
                draft.audience().community(),
                draft.replyTo(),
                draft.quoteOf(),
                poll == null
                        ? Composer.Poll.NONE
                        : Composer.Poll.of(poll.options(), poll.lasts().name()),
                draft.images());
    }

    /** As it is posted; {@link UnfitPoll} where its poll cannot be asked. */
    Draft draft() {
        return new Draft(
                texts.getFirst(),
                community == null ? Audience.followers() : Audience.of(community),
                replyTo,
                quoteOf,
                false,
                null,
                asked(),
                images,
                texts.subList(1, texts.size()));
    }

    private @Nullable PollDraft asked() {
        List<String> filled =
                poll.options().stream().filter(option -> !option.isBlank()).toList();
        return filled.isEmpty()
                ? null
                : new PollDraft(filled, PollTime.of(poll.lasts()).orElse(PollTime.DAY));
    }

    private static Composer.Poll fit(Composer.Poll typed) {
        try {
            return Composer.Poll.of(
                    typed.options().stream()
                            .map(option ->
                                    TextRules.LINE.clean(option, LONGEST_OPTION).orThrow())
                            .toList(),
                    PollTime.of(typed.lasts()).orElse(PollTime.DAY).name());
        } catch (UnfitText unfit) {
            throw new UnfitPoll("post.refused.poll.option", PollDraft.LONGEST);
        }
    }
}
