package social.plaza.timeline.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import social.plaza.post.PostReading;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Sharing;
import social.plaza.shared.Site;
import social.plaza.shared.Turn;
import social.plaza.timeline.Timelines;

/** What is said under one hashtag, to whomever the reader may listen. */
@Controller
class HashtagController {

    private static final int LONGEST = 280;

    private final PostReading posts;
    private final Feed feed;
    private final Site site;

    HashtagController(PostReading posts, Feed feed, Site site) {
        this.posts = posts;
        this.feed = feed;
        this.site = site;
    }

    /** Where the posts with a hashtag are. */
    static String address(String tag) {
        return "/hashtags/" + UriUtils.encodePathSegment(tag, StandardCharsets.UTF_8);
    }

    @GetMapping("/hashtags/{tag}")
    String hashtag(
            @CurrentActor Actor actor,
            @PathVariable String tag,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        String known = tag.length() > LONGEST || tag.indexOf('\0') >= 0 ? "" : tag.toLowerCase(Locale.ROOT);
        Turn turn = Turn.of(after, before);
        feed.fill(model, posts.page(actor, Timelines.hashtag(known), turn), address(tag), null, turn);
        model.addAttribute("tag", tag);
        model.addAttribute(
                "sharing", new Sharing(feed.say("timeline.hashtag.description", tag), site.link(address(tag)), null));
        return "timeline/hashtag";
    }
}
