package social.plaza.membership.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.membership.CannotInvite;
import social.plaza.membership.InvitationList;
import social.plaza.membership.Invitations;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Cursor;
import social.plaza.shared.Submissions;

/** Inviting people to a community, and what became of those invitations. */
@Controller
@RequestMapping("/communities/{slug}/invitations")
class InvitationController {

    private final CommunityFrame frame;
    private final InvitationList list;
    private final Invitations invitations;
    private final Submissions submissions;

    InvitationController(CommunityFrame frame, InvitationList list, Invitations invitations, Submissions submissions) {
        this.frame = frame;
        this.list = list;
        this.invitations = invitations;
        this.submissions = submissions;
    }

    @GetMapping
    String list(
            @CurrentActor Actor actor,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("form", InvitationForm.EMPTY);
        model.addAttribute("linkForm", LinkForm.USUAL);
        return page(actor, slug, after, model);
    }

    @PostMapping
    String invite(
            @CurrentActor Actor actor,
            @PathVariable String slug,
            @Valid @ModelAttribute("form") InvitationForm form,
            BindingResult problems,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (form.byHandle() != form.email().isEmpty()) {
            problems.rejectValue("handle", "membership.invite.one");
        }
        if (!problems.hasErrors()) {
            try {
                CommunityId id = frame.id(slug);
                submissions.once(actor.account(), form.submission(), slug + form, () -> send(actor, id, form));
                next.addFlashAttribute("flash", "membership.invite.sent");
                return "redirect:/communities/{slug}/invitations";
            } catch (CannotInvite refused) {
                problems.rejectValue(refused.field(), refused.messageKey());
            }
        }
        model.addAttribute("linkForm", LinkForm.USUAL);
        response.setStatus(422);
        return page(actor, slug, null, model);
    }

    private String send(Actor actor, CommunityId id, InvitationForm form) {
        long sent = form.byHandle()
                ? invitations.toAccount(actor, id, form.handle(), form.note())
                : invitations.toAddress(actor, id, form.email(), form.note());
        return Long.toString(sent);
    }

    /** The link is shown once: nothing that is kept could show it again. */
    @PostMapping("/links")
    String link(
            @CurrentActor Actor actor,
            @PathVariable String slug,
            @Valid @ModelAttribute("linkForm") LinkForm form,
            BindingResult problems,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (problems.hasErrors()) {
            model.addAttribute("form", InvitationForm.EMPTY);
            response.setStatus(422);
            return page(actor, slug, null, model);
        }
        var link = new AtomicReference<@Nullable String>();
        submissions.once(actor.account(), form.submission(), slug + form, () -> {
            link.set(invitations.link(
                    actor, frame.id(slug), Integer.parseInt(form.uses()), Integer.parseInt(form.days())));
            return "made";
        });
        next.addFlashAttribute("flash", link.get() == null ? "membership.link.madeBefore" : "membership.link.made");
        next.addFlashAttribute("link", link.get());
        return "redirect:/communities/{slug}/invitations";
    }

    @DeleteMapping("/{id}")
    String revoke(
            @CurrentActor Actor actor, @PathVariable String slug, @PathVariable long id, RedirectAttributes next) {
        invitations.revoke(actor, frame.id(slug), id);
        next.addFlashAttribute("flash", "membership.invite.revoked");
        return "redirect:/communities/{slug}/invitations";
    }

    /** Declines what was addressed to the viewer. */
    @PostMapping("/mine/rejection")
    String decline(@CurrentActor Actor actor, @PathVariable String slug, RedirectAttributes next) {
        invitations.decline(actor, frame.id(slug));
        next.addFlashAttribute("flash", "membership.invitation.declined");
        return "redirect:/communities/{slug}";
    }

    private String page(Actor actor, String slug, @Nullable String after, Model model) {
        var opened = frame.open(slug, actor, "invitations", model);
        model.addAttribute("page", list.page(actor, opened.affiliation(), Cursor.decode(after)));
        model.addAttribute("offer", list.offer(actor, opened.affiliation(), opened.community()));
        return "membership/invitations";
    }
}
