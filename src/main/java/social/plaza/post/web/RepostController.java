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
import social.plaza.post.Reposts;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.PostId;

/** The repost of a post by one account. */
@Controller
@RequestMapping("/posts/{id}/repost")
class RepostController {

    private static final String SHOWN = "post/_post :: repost";

    private final Reposts reposts;
    private final PostPiece piece;

    RepostController(Reposts reposts, PostPiece piece) {
        this.reposts = reposts;
        this.piece = piece;
    }

    @PostMapping
    String repost(
            @CurrentActor Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String back,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        reposts.repost(actor, new PostId(id));
        return piece.shown(SHOWN, actor, new PostId(id), back, htmx, model);
    }

    @DeleteMapping
    String undo(
            @CurrentActor Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String back,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        reposts.undo(actor, new PostId(id));
        return piece.shown(SHOWN, actor, new PostId(id), back, htmx, model);
    }
}
