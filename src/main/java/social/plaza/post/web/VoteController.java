package social.plaza.post.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import social.plaza.post.Polls;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.PostId;

/** The votes in a post's poll. */
@Controller
class VoteController {

    private final Polls polls;
    private final PostPiece piece;

    VoteController(Polls polls, PostPiece piece) {
        this.polls = polls;
        this.piece = piece;
    }

    @PostMapping("/posts/{id}/votes")
    String vote(
            @CurrentActor Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String option,
            @RequestParam(required = false) @Nullable String back,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        polls.vote(actor, new PostId(id), option.matches("[1-9]") ? Integer.parseInt(option) : 0);
        return piece.shown("post/_poll :: poll", actor, new PostId(id), back, htmx, model);
    }
}
