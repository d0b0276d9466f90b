package social.plaza.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.plaza.account.AccountCard;

/**
 * An appeal as who may answer it reads it, or the person who appealed.
 *
 * @param place the name of the community, empty for none
 * @param person who appealed
 * @param answer empty while nobody has answered
 * @param answeredBy null while nobody has, and for the person who appealed, whom names of moderators are kept from
 * @param forOther the reader decided what it is against, so that somebody else has to answer
 */
public record AppealView(
        long id,
        long decision,
        DecisionKind kind,
        String place,
        AccountCard person,
        String text,
        Instant appealedAt,
        AppealState state,
        String answer,
        @Nullable AccountCard answeredBy,
        @Nullable Instant answeredAt,
        boolean forOther) {

    public boolean canAnswer() {
        return state.waiting() && !forOther;
    }
}
