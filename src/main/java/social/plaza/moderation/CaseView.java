package social.plaza.moderation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.plaza.account.AccountCard;
import social.plaza.community.CommunityView;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;

/**
 * A case as its desk sees it.
 *
 * @param community whose team decides it; null at the desk of platform staff
 * @param place where the subject stands; null for none
 * @param subject the post's, account's or community's id
 * @param about whom it is about; null for a community
 * @param snapshot what was reported, as it read at the first report
 * @param gone whether the post has been deleted since
 * @param hidden whether the post is hidden now
 * @param member whether the person can be removed from the community
 * @param revision what the reader saw; a decision brings it back
 * @param closedBy null while it is open
 * @param history what is known here of the person
 */
public record CaseView(
        long id,
        @Nullable CommunityView community,
        @Nullable CommunityView place,
        Reported.Kind kind,
        long subject,
        @Nullable AccountCard about,
        String snapshot,
        boolean gone,
        boolean hidden,
        boolean member,
        CaseState state,
        Instant openedAt,
        int reporters,
        int revision,
        @Nullable Claim claim,
        @Nullable AccountCard closedBy,
        @Nullable Instant closedAt,
        List<Received> reports,
        History history) {

    /** Who looks at the case, and until when if nothing is decided. */
    public record Claim(AccountCard by, Instant until, boolean own) {}

    /**
     * One report.
     *
     * @param reporter a number in place of the name; 0 at the desk of platform staff
     * @param concern in which way the norm is said to be broken; null where a rule is cited
     */
    public record Received(
            int reporter,
            boolean muted,
            Cited cited,
            @Nullable Concern concern,
            String detail,
            Instant at) {}

    /**
     * What is known of a person at this desk.
     *
     * @param posts in the place
     * @param earlier the person's other cases here, newest first
     * @param decisions that were made about the person here, newest first, undone ones included
     */
    public record History(int posts, List<Earlier> earlier, List<Past> decisions) {}

    public record Earlier(long id, Reported.Kind kind, String excerpt, CaseState state, Instant openedAt) {}

    public record Past(long id, boolean hides, Cited cited, Instant at, boolean undone) {}

    Reported reported() {
        return switch (kind) {
            case POST -> Reported.post(new PostId(subject));
            case ACCOUNT -> Reported.account(new AccountId(subject), place == null ? null : place.id());
            case COMMUNITY -> Reported.community(new CommunityId(subject));
        };
    }

    public boolean open() {
        return state == CaseState.OPEN;
    }
}
