package social.plaza.moderation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.plaza.account.AccountCard;
import social.plaza.community.CommunityView;
import social.plaza.shared.PostId;

/**
 * A decision as the person concerned reads it, or the team, or staff.
 *
 * @param community null where it stands in none
 * @param byStaff taken by platform staff
 * @param own whether the reader is the person concerned
 * @param post the post that was hidden, or opened the locked thread; null otherwise
 * @param text what the post says; null for no post and where its author has deleted it
 * @param until when it ends by itself; null for never
 * @param undoneAt null while it stands
 * @param decidedBy null for the person concerned, whom names of moderators are kept from
 * @param appeal what the reader said against it; null where nothing, and for everybody but the person concerned
 * @param canAppeal whether the reader may now
 * @param returned what the reader, its author, has sent back; null where nothing
 * @param canReturn whether the reader may change the hidden post and send it back now
 * @param team whom the person can ask; empty where staff decided
 */
public record DecisionView(
        long id,
        DecisionKind kind,
        @Nullable CommunityView community,
        boolean byStaff,
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
        @Nullable AppealView appeal,
        boolean canAppeal,
        @Nullable ReturnedPost returned,
        boolean canReturn,
        List<AccountCard> team) {}
