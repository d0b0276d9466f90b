package social.plaza.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.WebUtils;
import social.plaza.shared.Actor;
import social.plaza.shared.Site;

/** What the frame of every page shows: who is here, what waits, where we are. */
@ControllerAdvice(annotations = Controller.class)
class LayoutAttributes {

    private final Actors actors;
    private final Site site;

    LayoutAttributes(Actors actors, Site site) {
        this.actors = actors;
        this.site = site;
    }

    @ModelAttribute
    void fill(HttpServletRequest request, Model model) {
        Actors.Present present = actors.present(request);
        model.addAttribute("actor", present.actor());
        model.addAttribute("ownAvatar", present.avatar());
        model.addAttribute("unread", present.unread());
        model.addAttribute("appearance", appearance(request, present.actor()));
        model.addAttribute("path", request.getRequestURI());
        model.addAttribute("demo", site.demo());
        model.addAttribute("submission", UUID.randomUUID().toString());
    }

    private static String appearance(HttpServletRequest request, Actor actor) {
        if (!actor.guest()) {
            return actor.appearance();
        }
        Cookie chosen = WebUtils.getCookie(request, "appearance");
        return chosen != null
                        && (chosen.getValue().equals("light")
                                || chosen.getValue().equals("dark"))
                ? chosen.getValue()
                : "auto";
    }
}
