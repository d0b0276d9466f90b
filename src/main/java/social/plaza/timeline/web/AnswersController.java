package social.plaza.timeline.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import social.plaza.post.Below;
import social.plaza.post.ConversationReading;
import social.plaza.post.PostReading;
import social.plaza.post.PostView;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Cursor;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;

/** More of the answers below one post of a conversation, also below one that cannot be shown. */
@Controller
class AnswersController {

    private final PostReading posts;
    private final ConversationReading conversations;

    AnswersController(PostReading posts, ConversationReading conversations) {
        this.posts = posts;
        this.conversations = conversations;
    }

    /** @param level how deep the post stands on the page that asks: so much fewer levels follow */
    @GetMapping("/posts/{id}/answers")
    String answers(
            @CurrentActor Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String level,
            Model model) {
        PostId post = new PostId(id);
        int above = level(level);
        Below below = conversations.answers(actor, post, Cursor.decode(after), ConversationReading.DEPTH - above);
        PostView answered = posts.one(actor, post).orElse(null);
        if (answered == null && below.empty()) {
            throw new NotFound();
        }
        if (answered != null) {
            model.addAttribute("back", answered.path());
        }
        model.addAttribute("post", answered);
        model.addAttribute("branches", below.answers().items());
        model.addAttribute("level", above + 1);
        String next = below.answers().next();
        model.addAttribute(
                "older", next == null ? null : "/posts/" + id + "/answers?level=" + above + "&after=" + next);
        return "timeline/answers";
    }

    /** Whatever stands in an address, at least one level is read. */
    private static int level(@Nullable String level) {
        return level != null
                        && level.length() == 1
                        && level.charAt(0) >= '0'
                        && level.charAt(0) < '0' + ConversationReading.DEPTH
                ? level.charAt(0) - '0'
                : 0;
    }
}
