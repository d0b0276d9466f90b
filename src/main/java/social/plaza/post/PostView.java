package social.plaza.post;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.plaza.community.Role;
import social.plaza.community.Theme;
import social.plaza.shared.PostId;

/**
 * A post as one viewer sees it.
 *
 * @param badge the author's role in the post's community, null for a plain member and for posts to followers
 * @param community null for a post to followers
 * @param answered null for a post that begins a conversation
 * @param quoted null for a post that quotes none
 * @param poll null for a post that asks nothing
 * @param editedAt when its author last changed it, null for never
 * @param hiding why the post is out of everybody else's sight, null where it is not
 * @param shareable whether everybody may read it
 * @param whyNot message key of why the viewer cannot answer, null where an answer is welcome
 * @param rulesAccepted version of its community's rules that the viewer must bring up to date to answer, null for none
 */
public record PostView(
        PostId id,
        String handle,
        String displayName,
        @Nullable Role badge,
        @Nullable Place community,
        @Nullable Answered answered,
        @Nullable Quoted quoted,
        List<Segment> segments,
        Instant at,
        int likes,
        int replies,
        int quotes,
        @Nullable PollView poll,
        boolean liked,
        PostMarks marks,
        @Nullable Instant editedAt,
        @Nullable Reason hiding,
        boolean shareable,
        @Nullable String whyNot,
        @Nullable Integer rulesAccepted,
        boolean canLike,
        boolean canQuote,
        boolean canEdit,
        boolean canDelete,
        boolean canHide) {

    /** The community a post is for. */
    public record Place(String slug, String name, Theme theme) {}

    /**
     * What a post answers.
     *
     * @param handle null where the viewer may not know who wrote it
     */
    public record Answered(PostId id, @Nullable String handle) {}

    /** The rule or norm that a hiding cites, as it read, and the words of who decided. */
    public record Reason(String ground, String words) {}

    /** Whether a form to answer is offered, though it may ask to accept changed rules first. */
    public boolean canReply() {
        return whyNot == null;
    }

    /** Where it can be read with its answers. */
    public String path() {
        return "/posts/" + id;
    }

    /** Its words in one piece. */
    public String text() {
        return String.join("", segments.stream().map(Segment::text).toList());
    }
}
