package social.plaza.post;

import org.jspecify.annotations.Nullable;
import social.plaza.shared.CommunityId;

/** Whom a post is for. */
public sealed interface Audience {

    static Audience followers() {
        return new Followers();
    }

    static Audience of(CommunityId community) {
        return new OfCommunity(community);
    }

    /** Null where it is the author's followers. */
    @Nullable
    CommunityId community();

    /** The author's followers; of a public account everybody can read it. */
    record Followers() implements Audience {

        @Override
        public @Nullable CommunityId community() {
            return null;
        }
    }

    /** One community: its members can answer, everybody can read it. */
    record OfCommunity(CommunityId community) implements Audience {}
}
