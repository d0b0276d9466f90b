package social.plaza.post;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.plaza.shared.PostId;

/**
 * What the composer sends.
 *
 * @param replyTo the post it answers, whose audience it then takes; null where it begins a conversation
 * @param quoteOf the post that is shown with it; null for none
 * @param rulesAccepted whether the author accepts the community's changed rules with it
 * @param rulesVersion the version of the rules that the author was shown, null for the present one
 * @param poll what it asks, null for nothing
 * @param images in their order, at most four
 * @param then the texts of the posts that follow the first, each answering the one before it; what was left empty is none
 */
public record Draft(
        String body,
        Audience audience,
        @Nullable PostId replyTo,
        @Nullable PostId quoteOf,
        boolean rulesAccepted,
        @Nullable Integer rulesVersion,
        @Nullable PollDraft poll,
        List<Attachment> images,
        List<String> then) {

    /** Posts in a thread that is written in one go, the first among them. */
    public static final int LONGEST_THREAD = 25;

    public Draft {
        then = then.stream().filter(text -> !text.isBlank()).toList();
    }

    public Draft(
            String body,
            Audience audience,
            @Nullable PostId replyTo,
            @Nullable PostId quoteOf,
            boolean rulesAccepted,
            @Nullable Integer rulesVersion,
            @Nullable PollDraft poll,
            List<Attachment> images) {
        this(body, audience, replyTo, quoteOf, rulesAccepted, rulesVersion, poll, images, List.of());
    }

    public Draft(
            String body,
            Audience audience,
            @Nullable PostId replyTo,
            boolean rulesAccepted,
            @Nullable Integer rulesVersion) {
        this(body, audience, replyTo, null, rulesAccepted, rulesVersion, null, List.of());
    }

    public Draft(
            String body,
            Audience audience,
            @Nullable PostId replyTo,
            @Nullable PostId quoteOf,
            boolean rulesAccepted,
            @Nullable Integer rulesVersion,
            @Nullable PollDraft poll) {
        this(body, audience, replyTo, quoteOf, rulesAccepted, rulesVersion, poll, List.of());
    }
}
