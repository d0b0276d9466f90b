package social.plaza.account.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.account.Follows;
import social.plaza.account.Profile.Follow;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.OwnPath;

/** Following, blocking and muting from the profile and from lists of people. */
@Controller
@RequestMapping("/@{handle}")
class FollowController {

    private final Follows follows;

    FollowController(Follows follows) {
        this.follows = follows;
    }

    @PostMapping("/follow")
    String follow(
            @CurrentActor Actor actor,
            @PathVariable String handle,
            @RequestParam(required = false) @Nullable String returnTo,
            RedirectAttributes next) {
        Follow now = follows.follow(actor, handle);
        return back(handle, returnTo, now == Follow.ASKED ? "account.follow.asked" : "account.follow.begun", next);
    }

    @DeleteMapping("/follow")
    String unfollow(
            @CurrentActor Actor actor,
            @PathVariable String handle,
            @RequestParam(required = false) @Nullable String returnTo,
            RedirectAttributes next) {
        follows.unfollow(actor, handle);
        return back(handle, returnTo, "account.follow.ended", next);
    }

    @PostMapping("/block")
    String block(@CurrentActor Actor actor, @PathVariable String handle, RedirectAttributes next) {
        follows.block(actor, handle);
        return back(handle, null, "account.block.begun", next);
    }

    @DeleteMapping("/block")
    String unblock(@CurrentActor Actor actor, @PathVariable String handle, RedirectAttributes next) {
        follows.unblock(actor, handle);
        return back(handle, null, "account.block.ended", next);
    }

    @PostMapping("/mute")
    String mute(@CurrentActor Actor actor, @PathVariable String handle, RedirectAttributes next) {
        follows.mute(actor, handle);
        return back(handle, null, "account.mute.begun", next);
    }

    @DeleteMapping("/mute")
    String unmute(@CurrentActor Actor actor, @PathVariable String handle, RedirectAttributes next) {
        follows.unmute(actor, handle);
        return back(handle, null, "account.mute.ended", next);
    }

    private static String back(String handle, @Nullable String returnTo, String flash, RedirectAttributes next) {
        next.addFlashAttribute("flash", flash);
        next.addFlashAttribute("flashArgs", new Object[] {handle});
        return "redirect:" + OwnPath.or(returnTo, "/@" + handle);
    }
}
