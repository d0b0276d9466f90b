package social.plaza.moderation.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
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
import social.plaza.account.AccountCard;
import social.plaza.account.Accounts;
import social.plaza.community.Affiliations;
import social.plaza.community.Communities;
import social.plaza.community.CommunityView;
import social.plaza.moderation.PersonNotes;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.NotFound;
import social.plaza.shared.Submissions;

/** What a community's team knows of a person, and its notes. */
@Controller
@RequestMapping("/communities/{slug}/moderation/people/{handle}")
class PersonController {

    private static final String PAGE = "redirect:/communities/{slug}/moderation/people/{handle}";

    private final PersonNotes notes;
    private final Accounts accounts;
    private final Communities communities;
    private final Affiliations affiliations;
    private final Submissions submissions;

    PersonController(
            PersonNotes notes,
            Accounts accounts,
            Communities communities,
            Affiliations affiliations,
            Submissions submissions) {
        this.notes = notes;
        this.accounts = accounts;
        this.communities = communities;
        this.affiliations = affiliations;
        this.submissions = submissions;
    }

    @GetMapping
    String show(@PathVariable String slug, @PathVariable String handle, @CurrentActor Actor actor, Model model) {
        model.addAttribute("form", NoteForm.EMPTY);
        return page(communities.view(slug), person(handle), actor, model);
    }

    @PostMapping("/notes")
    String write(
            @PathVariable String slug,
            @PathVariable String handle,
            @Valid @ModelAttribute("form") NoteForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CommunityView community = communities.view(slug);
        AccountCard person = person(handle);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(community, person, actor, model);
        }
        submissions.once(actor.account(), form.submission(), form, () -> {
            notes.add(actor, community, person.id(), form.words());
            return "";
        });
        flash.addFlashAttribute("flash", "moderation.notes.added");
        return PAGE;
    }

    @DeleteMapping("/notes/{id}")
    String delete(
            @PathVariable String slug,
            @PathVariable String handle,
            @PathVariable long id,
            @CurrentActor Actor actor,
            RedirectAttributes flash) {
        notes.delete(actor, communities.view(slug).id(), person(handle).id(), id);
        flash.addFlashAttribute("flash", "moderation.notes.deleted");
        return PAGE;
    }

    private AccountCard person(String handle) {
        return accounts.byHandle(handle).orElseThrow(NotFound::new);
    }

    private String page(CommunityView community, AccountCard person, Actor actor, Model model) {
        model.addAttribute("person", notes.of(actor, affiliations.of(actor, community.id()), person));
        model.addAttribute("community", community);
        model.addAttribute("desk", "/communities/" + community.slug() + "/moderation");
        model.addAttribute("themed", community.theme().css());
        return "moderation/person";
    }
}
