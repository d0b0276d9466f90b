package social.plaza.post;

import social.plaza.shared.CommunityId;

/** Whom a post is for. */
public sealed interface Audience {

    static Audience followers() {
        return new Followers();
    }

    /** The author's followers; of a public account everybody can read it. */
    record Followers() implements Audience {}

    /** One community: its members can answer, everybody can read it. */
    record OfCommunity(CommunityId community) implements Audience {}
}
