package social.plaza.community;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.plaza.community.CommunityApplication.State;
import social.plaza.media.ImageId;

/**
 * An application as its applicant and staff read it.
 *
 * @param decider handle of the member of staff who answered, null while nobody has
 * @param slug of the community founded, null where none was
 * @param earlier how many applications the same account made before
 */
public record ApplicationView(
        ApplicationId id,
        String handle,
        String displayName,
        @Nullable ImageId avatar,
        Instant accountSince,
        boolean verifiedContact,
        String name,
        String purpose,
        String motivation,
        State state,
        Instant appliedAt,
        @Nullable String decider,
        @Nullable Instant decidedAt,
        String reason,
        @Nullable String slug,
        int earlier) {

    public boolean pending() {
        return state == State.PENDING;
    }

    public boolean approved() {
        return state == State.APPROVED;
    }

    public boolean declined() {
        return state == State.DECLINED;
    }
}
