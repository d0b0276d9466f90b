package social.plaza.membership.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.membership.JoinSituation;
import social.plaza.membership.MemberList;
import social.plaza.membership.Memberships;
import social.plaza.membership.Memberships.Joined;
import social.plaza.membership.RulesNotAccepted;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Submissions;

/** The way into a community: its rules, its question, joining or asking, and taking the request back. */
@Controller
@RequestMapping("/communities/{slug}")
class JoinController {

    private final CommunityFrame frame;
    private final JoinSituation situation;
    private final MemberList members;
    private final Memberships memberships;
    private final Submissions submissions;

    JoinController(
            CommunityFrame frame,
            JoinSituation situation,
            MemberList members,
            Memberships memberships,
            Submissions submissions) {
        this.frame = frame;
        this.situation = situation;
        this.members = members;
        this.memberships = memberships;
        this.submissions = submissions;
    }

    @GetMapping("/join")
    String show(@CurrentActor Actor actor, @PathVariable String slug, Model model) {
        model.addAttribute("form", JoinForm.EMPTY);
        return page(actor, slug, model);
    }

    @PostMapping("/membership")
    String join(
            @CurrentActor Actor actor,
            @PathVariable String slug,
            @Valid @ModelAttribute("form") JoinForm form,
            BindingResult problems,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (!problems.hasErrors()) {
            try {
                var joined = Joined.valueOf(submissions.once(
                        actor.account(),
                        form.submission(),
                        slug + form,
                        () -> memberships
                                .join(actor, frame.id(slug), form.accepts(), form.answer())
                                .name()));
                next.addFlashAttribute("flash", told(joined));
                return "redirect:/communities/{slug}" + (joined == Joined.REQUESTED ? "/join" : "");
            } catch (RulesNotAccepted notYet) {
                problems.rejectValue("rulesAccepted", notYet.messageKey());
            }
        }
        response.setStatus(422);
        return page(actor, slug, model);
    }

    @DeleteMapping("/requests/mine")
    String withdraw(@CurrentActor Actor actor, @PathVariable String slug, RedirectAttributes next) {
        memberships.withdraw(actor, frame.id(slug));
        next.addFlashAttribute("flash", "membership.withdrawn");
        return "redirect:/communities/{slug}/join";
    }

    static String told(Joined joined) {
        return joined == Joined.MEMBER ? "membership.joined" : "membership.requested";
    }

    private String page(Actor actor, String slug, Model model) {
        var opened = frame.open(slug, actor, "", model);
        model.addAttribute("situation", situation.of(actor, opened.affiliation(), opened.community()));
        if (!opened.affiliation().moderates()) {
            model.addAttribute("team", members.team(opened.id()));
        }
        return "membership/join";
    }
}
