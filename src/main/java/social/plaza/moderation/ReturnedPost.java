package social.plaza.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.plaza.account.AccountCard;
import social.plaza.post.Enclosed;
import social.plaza.shared.PostId;

/**
 * A hidden post that its author has changed and sent back, as who may answer reads it, or the author.
 *
 * @param place the name of the community, empty for none
 * @param enclosed what the post holds beside its words, as a team sees it
 * @param answeredBy null while nobody has, and for the author, whom names of moderators are kept from
 */
public record ReturnedPost(
        long id,
        long decision,
        String place,
        AccountCard author,
        PostId post,
        Cited cited,
        Difference difference,
        Instant returnedAt,
        ReturnState state,
        @Nullable AccountCard answeredBy,
        @Nullable Instant answeredAt,
        Enclosed enclosed) {}
