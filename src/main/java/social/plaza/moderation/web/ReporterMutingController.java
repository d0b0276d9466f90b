package social.plaza.moderation.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.moderation.CaseId;
import social.plaza.moderation.Reporters;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;

/** Not hearing a reporter any more, known to the team by a number only. */
@Controller
@RequestMapping(Desks.TEAM_CASE + "/reporters/{number}/muting")
class ReporterMutingController {

    private final Desks desks;
    private final Reporters reporters;

    ReporterMutingController(Desks desks, Reporters reporters) {
        this.desks = desks;
        this.reporters = reporters;
    }

    @PostMapping
    String mute(
            @PathVariable String slug,
            @PathVariable long id,
            @PathVariable int number,
            @ModelAttribute QueueFilter filter,
            @CurrentActor Actor actor,
            RedirectAttributes flash) {
        return set(slug, id, number, true, filter, actor, flash);
    }

    @DeleteMapping
    String hear(
            @PathVariable String slug,
            @PathVariable long id,
            @PathVariable int number,
            @ModelAttribute QueueFilter filter,
            @CurrentActor Actor actor,
            RedirectAttributes flash) {
        return set(slug, id, number, false, filter, actor, flash);
    }

    private String set(
            String slug,
            long id,
            int number,
            boolean muted,
            QueueFilter filter,
            Actor actor,
            RedirectAttributes flash) {
        DeskAddress place = desks.desk(slug, actor);
        reporters.mute(actor, new CaseId(desks.one(place, id, actor).id()), number, muted);
        flash.addFlashAttribute("flash", muted ? "moderation.case.muted" : "moderation.case.heard");
        flash.addFlashAttribute("flashArgs", new Object[] {number});
        return "redirect:" + place.one(id) + filter.address();
    }
}
