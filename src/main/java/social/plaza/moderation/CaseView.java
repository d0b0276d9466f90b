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
 * @param text what the post reads now; null where it was deleted, and for no post
 * @param hidden whether the post is hidden now
 * @param priority what the list by priority is sorted by
 * @param handover what a community's team said when it handed the case to staff; empty for nothing
 */
public record CaseView(
        @Nullable CommunityView community,
        @Nullable CommunityView place,
        Reported.Kind kind,
        long subject,
        @Nullable AccountCard about,
        String snapshot,
        @Nullable String text,
        boolean hidden,
        Instant openedAt,
        int priority,
        String handover,
        CaseNow now,
        List<Received> reports) {

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

    public long id() {
        return now.id();
    }

    public CaseState state() {
        return now.state();
    }

    /** What the reader saw; a decision brings it back. */
    public int revision() {
        return now.revision();
    }

    public int reporters() {
        return now.reporters();
    }

    public CaseNow.@Nullable Claim claim() {
        return now.claim();
    }

    public boolean open() {
        return now.open();
    }

    public boolean post() {
        return kind == Reported.Kind.POST;
    }

    /** Whether the author has deleted the post since. */
    public boolean gone() {
        return post() && text == null;
    }

    /** Whether the post reads otherwise than it was reported. */
    public boolean edited() {
        return text != null && !text.equals(snapshot);
    }

    Reported reported() {
        return switch (kind) {
            case POST -> Reported.post(new PostId(subject));
            case ACCOUNT -> Reported.account(new AccountId(subject), place == null ? null : place.id());
            case COMMUNITY -> Reported.community(new CommunityId(subject));
        };
    }

    Desk desk() {
        return new Desk(community == null ? null : community.id());
    }
}
