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
import social.plaza.post.Posts;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.PostId;

/** The like of one account for one post. */
@Controller
@RequestMapping("/posts/{id}/like")
class LikeController {

    private static final String SHOWN = "post/_post :: like";

    private final Posts posts;
    private final PostPiece piece;

    LikeController(Posts posts, PostPiece piece) {
        this.posts = posts;
        this.piece = piece;
    }

    @PostMapping
    String like(
            @CurrentActor Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String back,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        posts.like(actor, new PostId(id));
        return piece.shown(SHOWN, actor, new PostId(id), back, htmx, model);
    }

    @DeleteMapping
    String unlike(
            @CurrentActor Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String back,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        posts.unlike(actor, new PostId(id));
        return piece.shown(SHOWN, actor, new PostId(id), back, htmx, model);
    }
}
