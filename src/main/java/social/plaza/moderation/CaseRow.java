package social.plaza.moderation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.plaza.account.AccountCard;

/**
 * A case in the list of a desk.
 *
 * @param place name of the community the subject stands in, empty for none
 * @param about whom it is about; null for a community
 * @param excerpt the beginning of what was reported, as it read then
 * @param grounds the rules and norms that reporters named, each once
 * @param claim who looks at it now; null for nobody
 * @param priority what the list by priority is sorted by
 */
public record CaseRow(
        long id,
        Reported.Kind kind,
        String place,
        @Nullable AccountCard about,
        String excerpt,
        List<Cited> grounds,
        int reporters,
        CaseState state,
        int revision,
        Instant openedAt,
        CaseNow.@Nullable Claim claim,
        int priority) {

    public boolean open() {
        return state == CaseState.OPEN;
    }
}
