package social.plaza.timeline.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import social.plaza.post.PostReading;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Turn;

/** What the reader has bookmarked, for nobody else. */
@Controller
class BookmarksController {

    private final PostReading posts;
    private final Feed feed;

    BookmarksController(PostReading posts, Feed feed) {
        this.posts = posts;
        this.feed = feed;
    }

    @GetMapping("/bookmarks")
    String bookmarks(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        Turn turn = Turn.of(after, before);
        feed.fill(model, posts.bookmarked(actor, turn), "/bookmarks", null, turn);
        return "timeline/bookmarks";
    }
}
