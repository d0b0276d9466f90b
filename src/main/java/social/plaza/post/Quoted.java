package social.plaza.post;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.plaza.shared.PostId;

/**
 * The post that another one quotes, as far as it may be shown where that one stands.
 *
 * @param id null where nothing may be known of it
 * @param community null for a post to followers
 * @param said null outside its community, which is all that is named there
 */
public record Quoted(
        @Nullable PostId id,
        PostView.@Nullable Place community,
        @Nullable Said said) {

    static final Quoted GONE = new Quoted(null, null, null);

    /** Who said what. */
    public record Said(String handle, String displayName, List<Segment> segments, Instant at) {}

    /** As who quotes it sees it while writing. */
    static Quoted of(PostView post) {
        return new Quoted(
                post.id(), post.community(), new Said(post.handle(), post.displayName(), post.segments(), post.at()));
    }

    public boolean gone() {
        return id == null;
    }
}
