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
import social.plaza.post.PostReading;
import social.plaza.post.Reposts;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.NotFound;
import social.plaza.shared.OwnPath;
import social.plaza.shared.PostId;

/** The repost of a post by one account. */
@Controller
@RequestMapping("/posts/{id}/repost")
class RepostController {

    private final Reposts reposts;
    private final PostReading reading;

    RepostController(Reposts reposts, PostReading reading) {
        this.reposts = reposts;
        this.reading = reading;
    }

    @PostMapping
    String repost(
            @CurrentActor Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String back,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        reposts.repost(actor, new PostId(id));
        return shown(actor, new PostId(id), back, htmx, model);
    }

    @DeleteMapping
    String undo(
            @CurrentActor Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String back,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        reposts.undo(actor, new PostId(id));
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
        return "post/_post :: repost";
    }
}
