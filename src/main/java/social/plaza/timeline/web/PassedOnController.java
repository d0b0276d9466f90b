package social.plaza.timeline.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import social.plaza.post.PostReading;
import social.plaza.post.PostView;
import social.plaza.post.Reposters;
import social.plaza.post.Reposters.Reposter;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Cursor;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;
import social.plaza.shared.Slice;
import social.plaza.timeline.Timelines;

/** Who quoted a post, and who reposted it. */
@Controller
@RequestMapping("/posts/{id}")
class PassedOnController {

    private final PostReading posts;
    private final Reposters reposters;
    private final Feed feed;

    PassedOnController(PostReading posts, Reposters reposters, Feed feed) {
        this.posts = posts;
        this.reposters = reposters;
        this.feed = feed;
    }

    @GetMapping("/quotes")
    String quotes(
            @CurrentActor Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        PostView post = post(actor, id);
        model.addAttribute("post", post);
        Slice<PostView> quotes = posts.newest(actor, Timelines.quotes(post.id()), Cursor.decode(after));
        feed.fill(model, quotes, post.path() + "/quotes");
        return "timeline/quotes";
    }

    @GetMapping("/reposts")
    String reposts(
            @CurrentActor Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        PostView post = post(actor, id);
        Slice<Reposter> page = reposters.of(actor, post.id(), Cursor.decode(after));
        model.addAttribute("post", post);
        model.addAttribute("reposters", page.items());
        model.addAttribute("older", page.next() == null ? null : post.path() + "/reposts?after=" + page.next());
        return "timeline/reposts";
    }

    private PostView post(Actor actor, long id) {
        return posts.one(actor, new PostId(id)).orElseThrow(NotFound::new);
    }
}
