package social.plaza.post.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.plaza.community.Affiliations;
import social.plaza.community.Communities;
import social.plaza.community.CommunityView;
import social.plaza.post.Composer;
import social.plaza.post.Composers;
import social.plaza.post.PostReading;
import social.plaza.post.PostView;
import social.plaza.shared.Actor;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;

/** The composer of a page of its own: for a new post, an answer or a quote. */
@Component
class ComposerPages {

    private final PostReading reading;
    private final Composers composers;
    private final Communities communities;
    private final Affiliations affiliations;

    ComposerPages(PostReading reading, Composers composers, Communities communities, Affiliations affiliations) {
        this.reading = reading;
        this.composers = composers;
        this.communities = communities;
        this.affiliations = affiliations;
    }

    /** With what must be accepted first where rules have changed; {@code NotFound} where the answered post is not there. */
    Composer composer(Actor actor, @Nullable String audience, @Nullable PostId answered, @Nullable PostId quoted) {
        Composer composer = bare(actor, audience, answered, quoted);
        String slug = composer.slug();
        return slug == null ? composer : asking(actor, composer, communities.view(slug));
    }

    private Composer bare(Actor actor, @Nullable String audience, @Nullable PostId answered, @Nullable PostId quoted) {
        if (answered != null) {
            return Composer.answering(reading.one(actor, answered).orElseThrow(NotFound::new));
        }
        return quoted == null
                ? composers.to(actor, audience == null ? Composer.FOLLOWERS : audience)
                : quoting(actor, audience, quoted);
    }

    /** Begins with the community of what is quoted; the card stays away where that has gone meanwhile. */
    private Composer quoting(Actor actor, @Nullable String audience, PostId quoted) {
        PostView post = reading.one(actor, quoted).orElse(null);
        if (post == null) {
            return composers.to(actor, audience == null ? Composer.FOLLOWERS : audience);
        }
        PostView.Place place = post.community();
        String first = place == null ? Composer.FOLLOWERS : Composer.audienceOf(place.slug());
        return composers.to(actor, audience == null ? first : audience).quoting(post);
    }

    private Composer asking(Actor actor, Composer composer, CommunityView community) {
        return composer.asking(composers.rules(community, affiliations.of(actor, community.id())))
                .slowed(composers.slow(actor, community));
    }
}
