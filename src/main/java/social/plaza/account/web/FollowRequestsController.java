package social.plaza.account.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.account.Follows;
import social.plaza.account.Person;
import social.plaza.account.Profiles;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Cursor;
import social.plaza.shared.Slice;

/** Who waits to be let follow a protected account. */
@Controller
class FollowRequestsController {

    private static final String PAGE = "/follow-requests";

    private final Profiles profiles;
    private final Follows follows;

    FollowRequestsController(Profiles profiles, Follows follows) {
        this.profiles = profiles;
        this.follows = follows;
    }

    @GetMapping(PAGE)
    String show(@CurrentActor Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        Slice<Person> waiting = profiles.requests(actor, Cursor.decode(after));
        model.addAttribute("people", waiting.items());
        model.addAttribute("older", waiting.next() == null ? null : PAGE + "?after=" + waiting.next());
        return "account/follow-requests";
    }

    @PostMapping(PAGE + "/{handle}/approval")
    String accept(@CurrentActor Actor actor, @PathVariable String handle, RedirectAttributes next) {
        follows.accept(actor, handle);
        next.addFlashAttribute("flash", "account.requests.accepted");
        next.addFlashAttribute("flashArgs", new Object[] {handle});
        return "redirect:" + PAGE;
    }

    @DeleteMapping(PAGE + "/{handle}")
    String decline(@CurrentActor Actor actor, @PathVariable String handle, RedirectAttributes next) {
        follows.decline(actor, handle);
        next.addFlashAttribute("flash", "account.requests.declined");
        next.addFlashAttribute("flashArgs", new Object[] {handle});
        return "redirect:" + PAGE;
    }
}
