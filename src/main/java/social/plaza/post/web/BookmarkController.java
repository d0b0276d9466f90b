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
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.PostId;

/** The bookmark of one account on one post. */
@Controller
@RequestMapping("/posts/{id}/bookmark")
class BookmarkController {

    private static final String SHOWN = "post/_post :: bookmark";

    private final Bookmarks bookmarks;
    private final PostPiece piece;

    BookmarkController(Bookmarks bookmarks, PostPiece piece) {
        this.bookmarks = bookmarks;
        this.piece = piece;
    }

    @PostMapping
    String add(
            @CurrentActor Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String back,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        bookmarks.add(actor, new PostId(id));
        return piece.shown(SHOWN, actor, new PostId(id), back, htmx, model);
    }

    @DeleteMapping
    String remove(
            @CurrentActor Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String back,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        bookmarks.remove(actor, new PostId(id));
        return piece.shown(SHOWN, actor, new PostId(id), back, htmx, model);
    }
}
