package social.plaza.post;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.plaza.community.Role;
import social.plaza.community.Theme;
import social.plaza.media.ImageId;
import social.plaza.shared.PostId;

/**
 * A post as one viewer sees it.
 *
 * @param badge the author's role in the post's community, null for a plain member and for posts to followers
 * @param community null for a post to followers
 * @param answered null for a post that begins a conversation
 * @param reposter who shows it once more, null where it stands for itself
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
        @Nullable ImageId avatar,
        @Nullable Role badge,
        @Nullable Place community,
        @Nullable Answered answered,
        @Nullable Reposter reposter,
        @Nullable Quoted quoted,
        List<Segment> segments,
        List<PostImage> images,
        Instant at,
        int likes,
        int replies,
        int quotes,
        int reposts,
        @Nullable PollView poll,
        boolean liked,
        boolean reposted,
        PostMarks marks,
        @Nullable Instant editedAt,
        @Nullable Reason hiding,
        boolean shareable,
        @Nullable String whyNot,
        @Nullable Integer rulesAccepted,
        boolean canLike,
        boolean canQuote,
        boolean canRepost,
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

    /**
     * Who reposted it.
     *
     * @param place id of the repost, which stands in timelines where a post of that id would
     */
    public record Reposter(long place, String handle) {}

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

    /** Where it stands in a timeline: among the ids of posts and reposts, which grow with time. */
    public long place() {
        return reposter == null ? id.value() : reposter.place();
    }

    /** Its words in one piece. */
    public String text() {
        return String.join("", segments.stream().map(Segment::text).toList());
    }
}
