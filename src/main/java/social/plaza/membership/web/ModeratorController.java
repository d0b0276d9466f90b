package social.plaza.membership.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.function.Function;
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
import social.plaza.membership.CannotOffer;
import social.plaza.membership.MemberList;
import social.plaza.membership.RoleOffers;
import social.plaza.membership.Roles;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Submissions;

/** The admin's page for moderators, and the one for handing the admin role over. */
@Controller
@RequestMapping("/communities/{slug}/settings")
class ModeratorController {

    private final CommunityFrame frame;
    private final MemberList members;
    private final RoleOffers offers;
    private final Roles roles;
    private final Submissions submissions;

    ModeratorController(
            CommunityFrame frame, MemberList members, RoleOffers offers, Roles roles, Submissions submissions) {
        this.frame = frame;
        this.members = members;
        this.offers = offers;
        this.roles = roles;
        this.submissions = submissions;
    }

    @GetMapping("/moderators")
    String moderators(@CurrentActor Actor actor, @PathVariable String slug, Model model) {
        model.addAttribute("form", RoleForm.EMPTY);
        return page(actor, slug, "membership/moderators", model);
    }

    @PostMapping("/moderators")
    String offer(
            @CurrentActor Actor actor,
            @PathVariable String slug,
            @Valid @ModelAttribute("form") RoleForm form,
            BindingResult problems,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        boolean offered = offered(actor, slug, form, problems, id -> roles.offerModerator(actor, id, form.handle()));
        if (offered) {
            next.addFlashAttribute("flash", "membership.role.offered");
            return "redirect:/communities/{slug}/settings/moderators";
        }
        response.setStatus(422);
        return page(actor, slug, "membership/moderators", model);
    }

    @DeleteMapping("/moderators/{handle}")
    String dismiss(
            @CurrentActor Actor actor,
            @PathVariable String slug,
            @PathVariable String handle,
            RedirectAttributes next) {
        roles.dismiss(actor, frame.id(slug), handle);
        next.addFlashAttribute("flash", "membership.role.dismissed");
        return "redirect:/communities/{slug}/settings/moderators";
    }

    @GetMapping("/transfer")
    String transfer(@CurrentActor Actor actor, @PathVariable String slug, Model model) {
        model.addAttribute("form", RoleForm.EMPTY);
        return page(actor, slug, "membership/transfer", model);
    }

    @PostMapping("/transfer")
    String handOver(
            @CurrentActor Actor actor,
            @PathVariable String slug,
            @Valid @ModelAttribute("form") RoleForm form,
            BindingResult problems,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        boolean offered =
                offered(actor, slug, form, problems, id -> roles.offerAdmin(actor, id, form.handle(), form.password()));
        if (offered) {
            next.addFlashAttribute("flash", "membership.transfer.offered");
            return "redirect:/communities/{slug}/settings/transfer";
        }
        response.setStatus(422);
        return page(actor, slug, "membership/transfer", model);
    }

    private boolean offered(
            Actor actor, String slug, RoleForm form, BindingResult problems, Function<CommunityId, Long> offer) {
        try {
            submissions.once(
                    actor.account(),
                    form.submission(),
                    slug + form,
                    () -> offer.apply(frame.id(slug)).toString());
            return true;
        } catch (CannotOffer refused) {
            problems.rejectValue(refused.field(), refused.messageKey());
            return false;
        }
    }

    private String page(Actor actor, String slug, String template, Model model) {
        var opened = frame.open(slug, actor, "settings", model);
        roles.insistOnAdmin(opened.affiliation(), opened.community());
        model.addAttribute("team", members.team(opened.id()));
        model.addAttribute("offers", offers.of(opened.id()));
        return template;
    }
}
