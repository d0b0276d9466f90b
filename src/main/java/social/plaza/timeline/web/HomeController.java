package social.plaza.timeline.web;

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
import social.plaza.shared.Sharing;
import social.plaza.shared.Site;
import social.plaza.shared.Turn;
import social.plaza.timeline.Places;
import social.plaza.timeline.Timelines;

/** The first page: for a guest what Plaza is, for an account what those it follows say. */
@Controller
class HomeController {

    private static final int SUGGESTIONS = 3;
    private static final int TEASERS = 6;

    private final PostReading posts;
    private final Composers composers;
    private final Places places;
    private final Feed feed;
    private final Site site;

    HomeController(PostReading posts, Composers composers, Places places, Feed feed, Site site) {
        this.posts = posts;
        this.composers = composers;
        this.places = places;
        this.feed = feed;
        this.site = site;
    }

    @GetMapping("/")
    String home(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Locale locale,
            Model model) {
        return actor.guest() ? welcome(actor, locale, model) : timeline(actor, Turn.of(after, before), locale, model);
    }

    private String welcome(Actor guest, Locale locale, Model model) {
        model.addAttribute("places", places.toDiscover(guest, locale.getLanguage(), TEASERS));
        model.addAttribute("sharing", new Sharing(feed.say("timeline.welcome.text"), site.link("/"), null));
        return "timeline/welcome";
    }

    private String timeline(Actor actor, Turn turn, Locale locale, Model model) {
        feed.fill(model, posts.page(actor, Timelines.home(), turn), "/", "/timelines/home/new", turn);
        model.addAttribute("composer", composers.to(actor, Composer.FOLLOWERS));
        model.addAttribute("places", places.toDiscover(actor, locale.getLanguage(), SUGGESTIONS));
        return "timeline/home";
    }
}
