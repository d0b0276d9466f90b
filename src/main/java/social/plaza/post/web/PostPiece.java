package social.plaza.post.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import social.plaza.post.PostReading;
import social.plaza.shared.Actor;
import social.plaza.shared.NotFound;
import social.plaza.shared.OwnPath;
import social.plaza.shared.PostId;

/** The piece of a post that changes when one of its buttons is pressed. */
@Component
class PostPiece {

    private final PostReading reading;

    PostPiece(PostReading reading) {
        this.reading = reading;
    }

    /**
     * Scripts take the piece alone; without them the page it stands on comes again.
     *
     * @param fragment of a template
     * @param back the page's path, null for the post's own
     * @param htmx null where no script asks
     */
    String shown(String fragment, Actor actor, PostId id, @Nullable String back, @Nullable String htmx, Model model) {
        String path = OwnPath.or(back, "/posts/" + id);
        if (htmx == null) {
            return "redirect:" + path + "#post-" + id;
        }
        model.addAttribute("post", reading.one(actor, id).orElseThrow(NotFound::new));
        model.addAttribute("back", path);
        return fragment;
    }
}
