package social.plaza.moderation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import social.plaza.account.AccountCard;
import social.plaza.account.Accounts;
import social.plaza.community.Affiliation;
import social.plaza.community.Communities;
import social.plaza.community.CommunityView;
import social.plaza.moderation.CaseView;
import social.plaza.moderation.PersonNotes;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.NotFound;

/** A community's desk, notes and whole log, as platform staff read them in their console. Nothing is done here. */
@Controller
@RequestMapping(Desks.OVERSEEN)
class OverseenController {

    private final Desks desks;
    private final CasePages cases;
    private final LogPages log;
    private final PersonNotes notes;
    private final Accounts accounts;
    private final Communities communities;

    OverseenController(
            Desks desks, CasePages cases, LogPages log, PersonNotes notes, Accounts accounts, Communities communities) {
        this.desks = desks;
        this.cases = cases;
        this.log = log;
        this.notes = notes;
        this.accounts = accounts;
        this.communities = communities;
    }

    @GetMapping
    String queue(
            @PathVariable String slug,
            @ModelAttribute QueueFilter filter,
            @RequestParam(required = false) @Nullable String from,
            @CurrentActor Actor actor,
            Model model) {
        return cases.queue(actor, desks.overseen(slug), filter, from, model);
    }

    @GetMapping("/cases/{id}")
    String one(
            @PathVariable String slug,
            @PathVariable long id,
            @ModelAttribute QueueFilter filter,
            @CurrentActor Actor actor,
            Model model) {
        DeskAddress desk = desks.overseen(slug);
        CaseView seen = desks.one(desk, id, actor);
        return cases.one(actor, desk, filter, seen, CasePages.fresh(seen), model);
    }

    @GetMapping("/people/{handle}")
    String person(@PathVariable String slug, @PathVariable String handle, @CurrentActor Actor actor, Model model) {
        CommunityView community = communities.view(slug);
        AccountCard about = accounts.byHandle(handle).orElseThrow(NotFound::new);
        DeskAddress desk = DeskAddress.overseen(community);
        model.addAttribute("person", notes.of(actor, Affiliation.ofStaff(community.id()), about));
        model.addAttribute("community", community);
        model.addAttribute("overseen", community);
        model.addAttribute("desk", desk.queue());
        return "moderation/person";
    }

    @GetMapping("/log")
    String log(
            @PathVariable String slug,
            @ModelAttribute("form") LogForm typed,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String from,
            @CurrentActor Actor actor,
            Model model,
            HttpServletResponse response) {
        DeskAddress desk = desks.overseen(slug);
        model.addAttribute("overseen", desk.community());
        log.show(desk, typed, errors, from, actor, model, response);
        return "moderation/staff-log";
    }

    @GetMapping("/log.csv")
    void csv(
            @PathVariable String slug,
            @ModelAttribute("form") LogForm typed,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response)
            throws IOException {
        log.export(LogExport.Format.CSV, desks.overseen(slug), typed, errors, actor, response);
    }

    @GetMapping("/log.json")
    void json(
            @PathVariable String slug,
            @ModelAttribute("form") LogForm typed,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response)
            throws IOException {
        log.export(LogExport.Format.JSON, desks.overseen(slug), typed, errors, actor, response);
    }
}
