package social.plaza.timeline.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import social.plaza.post.Composer;
import social.plaza.post.Composers;
import social.plaza.post.PostReading;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Tab;
import social.plaza.shared.Turn;
import social.plaza.timeline.Places;
import social.plaza.timeline.Timelines;

/** The Communities tab: what is said where one belongs. */
@Controller
class CommunitiesController {

    private static final int SUGGESTIONS = 6;

    private final PostReading posts;
    private final Composers composers;
    private final Places places;
    private final Feed feed;

    CommunitiesController(PostReading posts, Composers composers, Places places, Feed feed) {
        this.posts = posts;
        this.composers = composers;
        this.places = places;
        this.feed = feed;
    }

    @GetMapping("/communities")
    String communities(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Locale locale,
            Model model) {
        boolean mine = "mine".equals(filter);
        Turn turn = Turn.of(after, before);
        if (mine) {
            feed.fill(
                    model,
                    posts.page(actor, Timelines.ownInCommunities(), turn),
                    "/communities?filter=mine",
                    null,
                    turn);
        } else {
            feed.fill(
                    model,
                    posts.page(actor, Timelines.communities(), turn),
                    "/communities",
                    "/timelines/communities/new",
                    turn);
        }
        List<Places.Place> own = places.own(actor);
        model.addAttribute("places", own);
        model.addAttribute("mine", mine);
        model.addAttribute(
                "tabs",
                List.of(
                        new Tab("/communities", "timeline.communities.all", !mine),
                        new Tab("/communities?filter=mine", "timeline.communities.mine", mine)));
        if (own.isEmpty()) {
            model.addAttribute("suggestions", places.toDiscover(actor, locale.getLanguage(), SUGGESTIONS));
        } else {
            model.addAttribute(
                    "composer",
                    composers.to(actor, Composer.audienceOf(own.getFirst().slug())));
        }
        return "timeline/communities";
    }
}
