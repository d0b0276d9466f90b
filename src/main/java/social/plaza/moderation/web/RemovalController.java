package social.plaza.moderation.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.account.Accounts;
import social.plaza.community.Communities;
import social.plaza.moderation.CannedReasons;
import social.plaza.moderation.DecisionKind;
import social.plaza.moderation.Ground;
import social.plaza.moderation.MemberUnderReview;
import social.plaza.moderation.Moderation;
import social.plaza.moderation.Reviews;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.NotFound;
import social.plaza.shared.Submissions;

/** Removing a member, and reinstating one. */
@Controller
@RequestMapping("/communities/{slug}/members/{handle}/removal")
class RemovalController {

    private final Moderation moderation;
    private final Reviews reviews;
    private final CannedReasons reasons;
    private final Communities communities;
    private final Accounts accounts;
    private final Submissions submissions;
    private final Clock clock;

    RemovalController(
            Moderation moderation,
            Reviews reviews,
            CannedReasons reasons,
            Communities communities,
            Accounts accounts,
            Submissions submissions,
            Clock clock) {
        this.moderation = moderation;
        this.reviews = reviews;
        this.reasons = reasons;
        this.communities = communities;
        this.accounts = accounts;
        this.submissions = submissions;
        this.clock = clock;
    }

    @GetMapping("/new")
    String ask(@PathVariable String slug, @PathVariable String handle, @CurrentActor Actor actor, Model model) {
        model.addAttribute("form", RemovalForm.EMPTY);
        return page(member(actor, slug, handle), RemovalForm.EMPTY, model);
    }

    @PostMapping
    String remove(
            @PathVariable String slug,
            @PathVariable String handle,
            @Valid @ModelAttribute("form") RemovalForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        MemberUnderReview member = member(actor, slug, handle);
        Optional<Ground> ground = GroundField.chosen(form.ground(), member.community(), errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(member, form, model);
        }
        String reason = form.words();
        Instant until = form.end(clock.instant());
        submissions.once(
                actor.account(),
                form.submission(),
                form,
                () -> Long.toString(moderation.remove(
                        actor, member.community().id(), member.account().id(), ground.orElseThrow(), until, reason)));
        flash.addFlashAttribute("flash", "moderation.removal.done");
        flash.addFlashAttribute("flashArgs", new Object[] {member.account().displayName()});
        return "redirect:/communities/{slug}/moderation/removals";
    }

    /** Shows the page again with what the person will read so far; nothing is decided. */
    @PostMapping(params = "preview")
    String preview(
            @PathVariable String slug,
            @PathVariable String handle,
            @ModelAttribute("form") RemovalForm form,
            @CurrentActor Actor actor,
            Model model) {
        return page(member(actor, slug, handle), form, model);
    }

    private MemberUnderReview member(Actor actor, String slug, String handle) {
        return reviews.member(actor, communities.view(slug), account(handle));
    }

    private AccountId account(String handle) {
        return accounts.byHandle(handle).orElseThrow(NotFound::new).id();
    }

    private String page(MemberUnderReview member, RemovalForm form, Model model) {
        GroundField.fill(model, member.community());
        model.addAttribute("ready", reasons.of(member.community().id()));
        model.addAttribute("person", member);
        model.addAttribute("days", RemovalForm.DAYS);
        model.addAttribute(
                "told",
                Told.draft(
                        DecisionKind.REMOVE,
                        member.community(),
                        GroundField.cited(form.ground(), member.community()),
                        form.words(),
                        form.end(clock.instant())));
        return "moderation/removal";
    }
}
