package social.plaza.post.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.post.Pins;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.OwnPath;
import social.plaza.shared.PostId;

/** The place of a post at the top of its community's page, or of its author's profile. */
@Controller
@RequestMapping("/posts/{id}/pin")
class PinController {

    private final Pins pins;

    PinController(Pins pins) {
        this.pins = pins;
    }

    @PutMapping
    String pin(
            @CurrentActor Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String back,
            RedirectAttributes redirect) {
        pins.pin(actor, new PostId(id));
        redirect.addFlashAttribute("flash", "post.pin.done");
        return "redirect:" + OwnPath.or(back, "/posts/" + id);
    }

    @DeleteMapping
    String unpin(
            @CurrentActor Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String back,
            RedirectAttributes redirect) {
        pins.unpin(actor, new PostId(id));
        redirect.addFlashAttribute("flash", "post.unpin.done");
        return "redirect:" + OwnPath.or(back, "/posts/" + id);
    }
}
