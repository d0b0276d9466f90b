package social.plaza.account.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import social.plaza.account.Person;
import social.plaza.account.Profile;
import social.plaza.account.Profiles;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Cursor;
import social.plaza.shared.Slice;
import social.plaza.shared.Tab;

/** Who follows an account, and whom it follows. */
@Controller
class PeopleController {

    private final Profiles profiles;

    PeopleController(Profiles profiles) {
        this.profiles = profiles;
    }

    @GetMapping("/@{handle}/followers")
    String followers(
            @CurrentActor Actor actor,
            @PathVariable String handle,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Profile profile = profiles.of(handle, actor);
        return page(profile, profiles.followers(profile, actor, Cursor.decode(after)), true, model);
    }

    @GetMapping("/@{handle}/following")
    String following(
            @CurrentActor Actor actor,
            @PathVariable String handle,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Profile profile = profiles.of(handle, actor);
        return page(profile, profiles.following(profile, actor, Cursor.decode(after)), false, model);
    }

    private static String page(Profile profile, Slice<Person> people, boolean followers, Model model) {
        String base = "/@" + profile.handle();
        String here = base + (followers ? "/followers" : "/following");
        model.addAttribute("profile", profile);
        model.addAttribute("people", people.items());
        model.addAttribute("older", people.next() == null ? null : here + "?after=" + people.next());
        model.addAttribute("followers", followers);
        model.addAttribute(
                "tabs",
                List.of(
                        new Tab(base + "/followers", "account.followers", followers),
                        new Tab(base + "/following", "account.following", !followers)));
        return "account/people";
    }
}
