package social.plaza.moderation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.plaza.account.AccountCard;
import social.plaza.community.CommunityView;
import social.plaza.shared.PostId;

/**
 * A decision as the person concerned reads it, or the team.
 *
 * @param own whether the reader is the person concerned
 * @param post the post that was hidden; null for a removal
 * @param text what the post says; null for a removal and where its author has deleted it
 * @param until end of a removal; null for until reinstated
 * @param undoneAt null while it stands
 * @param decidedBy null for the person concerned, whom names of moderators are kept from
 * @param team whom the person can ask
 */
public record DecisionView(
        long id,
        CommunityView community,
        AccountCard account,
        boolean own,
        @Nullable PostId post,
        @Nullable String text,
        Cited cited,
        String reason,
        Instant decidedAt,
        @Nullable Instant until,
        @Nullable Instant undoneAt,
        @Nullable AccountCard decidedBy,
        boolean canUndo,
        List<AccountCard> team) {

    public boolean hides() {
        return post != null;
    }
}
