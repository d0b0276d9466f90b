package social.plaza.post.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import social.plaza.post.Bookmarks;
import social.plaza.post.PostReading;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.NotFound;
import social.plaza.shared.OwnPath;
import social.plaza.shared.PostId;

/** The bookmark of one account on one post. */
@Controller
@RequestMapping("/posts/{id}/bookmark")
class BookmarkController {

    private final Bookmarks bookmarks;
    private final PostReading reading;

    BookmarkController(Bookmarks bookmarks, PostReading reading) {
        this.bookmarks = bookmarks;
        this.reading = reading;
    }

    @PostMapping
    String add(
            @CurrentActor Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String back,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        bookmarks.add(actor, new PostId(id));
        return shown(actor, new PostId(id), back, htmx, model);
    }

    @DeleteMapping
    String remove(
            @CurrentActor Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String back,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        bookmarks.remove(actor, new PostId(id));
        return shown(actor, new PostId(id), back, htmx, model);
    }

    /** Scripts take the button alone; without them the page it stands on comes again. */
    private String shown(Actor actor, PostId id, @Nullable String back, @Nullable String htmx, Model model) {
        String path = OwnPath.or(back, "/posts/" + id);
        if (htmx == null) {
            return "redirect:" + path + "#post-" + id;
        }
        model.addAttribute("post", reading.one(actor, id).orElseThrow(NotFound::new));
        model.addAttribute("back", path);
        return "post/_post :: bookmark";
    }
}
