package social.plaza.membership.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import social.plaza.membership.MemberList;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Cursor;

/** Who belongs to a community, and what it is about, for everybody. */
@Controller
@RequestMapping("/communities/{slug}")
class MemberController {

    private final CommunityFrame frame;
    private final MemberList members;

    MemberController(CommunityFrame frame, MemberList members) {
        this.frame = frame;
        this.members = members;
    }

    @GetMapping("/members")
    String members(
            @CurrentActor Actor actor,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var opened = frame.open(slug, actor, "members", model);
        model.addAttribute("q", q);
        model.addAttribute("page", members.page(opened.id(), q, Cursor.decode(after)));
        return "membership/members";
    }

    @GetMapping("/about")
    String about(@CurrentActor Actor actor, @PathVariable String slug, Model model) {
        var opened = frame.open(slug, actor, "about", model);
        model.addAttribute("team", members.team(opened.id()));
        return "membership/about";
    }
}
