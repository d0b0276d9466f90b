package social.plaza.post;

import org.jspecify.annotations.Nullable;
import social.plaza.shared.PostId;

/**
 * What the composer sends.
 *
 * @param replyTo the post it answers, whose audience it then takes; null where it begins a conversation
 * @param rulesAccepted version of the community's rules that the author accepts with this post, null for none
 */
public record Draft(
        String body,
        Audience audience,
        @Nullable PostId replyTo,
        @Nullable Integer rulesAccepted) {}
