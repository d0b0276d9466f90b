package social.plaza.community.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import social.plaza.community.Settings;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;

/** The set-up checklist, which its admin can put away. */
@Controller
class ChecklistController {

    private final Settings settings;

    ChecklistController(Settings settings) {
        this.settings = settings;
    }

    @DeleteMapping("/communities/{slug}/checklist")
    String dismiss(@CurrentActor Actor actor, @PathVariable String slug) {
        settings.dismissChecklist(actor, settings.open(actor, slug).community().id());
        return "redirect:/communities/" + slug;
    }
}
