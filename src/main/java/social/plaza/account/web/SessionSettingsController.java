package social.plaza.account.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.account.Sessions;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;

/** Where the account is signed in. */
@Controller
class SessionSettingsController {

    private static final String ADDRESS = "/settings/sessions";

    private final Sessions sessions;

    SessionSettingsController(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping(ADDRESS)
    String show(@CurrentActor Actor actor, HttpServletRequest request, Model model) {
        model.addAttribute("places", sessions.of(actor, request.getSession().getId()));
        return "account/settings-sessions";
    }

    @DeleteMapping(ADDRESS + "/{key}")
    String end(@CurrentActor Actor actor, @PathVariable String key, RedirectAttributes next) {
        sessions.end(actor, key);
        next.addFlashAttribute("flash", "account.sessions.ended");
        return "redirect:" + ADDRESS;
    }

    /** Ends all but this one. */
    @DeleteMapping(ADDRESS)
    String endOthers(@CurrentActor Actor actor, HttpServletRequest request, RedirectAttributes next) {
        sessions.endOthers(actor.account(), request.getSession().getId());
        next.addFlashAttribute("flash", "account.sessions.othersEnded");
        return "redirect:" + ADDRESS;
    }
}
