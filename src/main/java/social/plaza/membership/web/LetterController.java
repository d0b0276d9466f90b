package social.plaza.membership.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.community.Communities;
import social.plaza.membership.InvitationLetter;
import social.plaza.membership.InvitationLetter.Letter;
import social.plaza.membership.Invitations;
import social.plaza.membership.JoinSituation;
import social.plaza.membership.Memberships.Joined;
import social.plaza.membership.RulesNotAccepted;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Submissions;

/** An invitation as whoever holds its link reads it; only a form accepts it. */
@Controller
@RequestMapping("/invitations/{token}")
class LetterController {

    private final InvitationLetter letters;
    private final Communities communities;
    private final CommunityFrame frame;
    private final JoinSituation situation;
    private final Invitations invitations;
    private final Submissions submissions;

    LetterController(
            InvitationLetter letters,
            Communities communities,
            CommunityFrame frame,
            JoinSituation situation,
            Invitations invitations,
            Submissions submissions) {
        this.letters = letters;
        this.communities = communities;
        this.frame = frame;
        this.situation = situation;
        this.invitations = invitations;
        this.submissions = submissions;
    }

    /** The address holds the secret, so no page that is opened from here may learn it. */
    @ModelAttribute
    void keepSecret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    @GetMapping
    String show(@CurrentActor Actor actor, @PathVariable String token, Model model) {
        model.addAttribute("form", JoinForm.EMPTY);
        return page(actor, token, model);
    }

    /** Where a guest is led to sign in or to open an account, and then back. */
    @GetMapping("/acceptance")
    String comeBack(@PathVariable String token) {
        return "redirect:/invitations/{token}";
    }

    @PostMapping("/acceptance")
    String accept(
            @CurrentActor Actor actor,
            @PathVariable String token,
            @Valid @ModelAttribute("form") JoinForm form,
            BindingResult problems,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Letter letter = letters.open(actor, token);
        if (!problems.hasErrors()) {
            try {
                var joined = Joined.valueOf(submissions.once(
                        actor.account(),
                        form.submission(),
                        letter.community().toString() + form,
                        () -> invitations
                                .accept(actor, token, form.accepts(), form.answer())
                                .name()));
                next.addFlashAttribute("flash", JoinController.told(joined));
                next.addAttribute("slug", communities.view(letter.community()).slug());
                return "redirect:/communities/{slug}";
            } catch (RulesNotAccepted notYet) {
                problems.rejectValue("rulesAccepted", notYet.messageKey());
            }
        }
        response.setStatus(422);
        return page(actor, token, model);
    }

    @PostMapping("/rejection")
    String decline(@CurrentActor Actor actor, @PathVariable String token, RedirectAttributes next) {
        invitations.decline(actor, letters.open(actor, token).community());
        next.addFlashAttribute("flash", "membership.invitation.declined");
        return "redirect:/";
    }

    private String page(Actor actor, String token, Model model) {
        Letter letter = letters.open(actor, token);
        var opened = frame.show(communities.view(letter.community()), actor, "", model);
        model.addAttribute("token", token);
        model.addAttribute("letter", letter);
        if (!actor.guest()) {
            model.addAttribute("obstacle", situation.obstacle(actor, opened.affiliation(), opened.community(), letter));
        }
        return "membership/invitation";
    }
}
