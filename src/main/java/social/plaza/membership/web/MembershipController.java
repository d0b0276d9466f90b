package social.plaza.membership.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.membership.Memberships;
import social.plaza.membership.Memberships.Left;
import social.plaza.membership.RoleOffers;
import social.plaza.membership.Roles;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;

/** The own place in a community: the role held or offered, resigning and leaving. */
@Controller
@RequestMapping("/communities/{slug}")
class MembershipController {

    private final CommunityFrame frame;
    private final Memberships memberships;
    private final Roles roles;
    private final RoleOffers offers;

    MembershipController(CommunityFrame frame, Memberships memberships, Roles roles, RoleOffers offers) {
        this.frame = frame;
        this.memberships = memberships;
        this.roles = roles;
        this.offers = offers;
    }

    @GetMapping("/membership")
    String show(@CurrentActor Actor actor, @PathVariable String slug, Model model) {
        var opened = frame.open(slug, actor, "", model);
        if (!opened.affiliation().belongs()) {
            return "redirect:/communities/{slug}/join";
        }
        offers.to(actor.account(), opened.id()).ifPresent(offer -> model.addAttribute("offer", offer));
        return "membership/membership";
    }

    @DeleteMapping("/membership")
    String leave(@CurrentActor Actor actor, @PathVariable String slug, RedirectAttributes next) {
        Left left = memberships.leave(actor, frame.id(slug));
        next.addFlashAttribute("flash", left == Left.GONE ? "membership.left" : "membership.leftArchived");
        return "redirect:/communities/{slug}";
    }

    @DeleteMapping("/membership/role")
    String resign(@CurrentActor Actor actor, @PathVariable String slug, RedirectAttributes next) {
        roles.resign(actor, frame.id(slug));
        next.addFlashAttribute("flash", "membership.role.resigned");
        return "redirect:/communities/{slug}/membership";
    }

    @PostMapping("/role-offers/{id}/acceptance")
    String accept(
            @CurrentActor Actor actor, @PathVariable String slug, @PathVariable long id, RedirectAttributes next) {
        roles.accept(actor, frame.id(slug), id);
        next.addFlashAttribute("flash", "membership.role.accepted");
        return "redirect:/communities/{slug}/membership";
    }

    @PostMapping("/role-offers/{id}/rejection")
    String decline(
            @CurrentActor Actor actor, @PathVariable String slug, @PathVariable long id, RedirectAttributes next) {
        roles.decline(actor, frame.id(slug), id);
        next.addFlashAttribute("flash", "membership.role.declined");
        return "redirect:/communities/{slug}/membership";
    }

    @DeleteMapping("/role-offers/{id}")
    String withdraw(
            @CurrentActor Actor actor, @PathVariable String slug, @PathVariable long id, RedirectAttributes next) {
        roles.withdraw(actor, frame.id(slug), id);
        next.addFlashAttribute("flash", "membership.role.withdrawn");
        return "redirect:/communities/{slug}/settings/moderators";
    }
}
