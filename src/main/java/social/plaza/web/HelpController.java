package social.plaza.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.NotFound;

/** The guides: what helps people who found, moderate and talk. */
@Controller
class HelpController {

    @GetMapping("/help")
    String guides(Model model) {
        model.addAttribute("guides", Guide.ALL);
        return "web/help";
    }

    @GetMapping("/help/{name}")
    String guide(@PathVariable String name, @CurrentActor Actor actor, Model model) {
        Guide guide = Guide.named(name).orElseThrow(NotFound::new);
        model.addAttribute("guide", guide);
        model.addAttribute("numbers", guide.numbers());
        model.addAttribute("next", guide.next());
        model.addAttribute("addresses", addresses(actor));
        return "web/guide";
    }

    private static Map<String, String> addresses(Actor actor) {
        return Map.of(
                "discover", "/communities/discover",
                "profile", "/settings/profile",
                "new", "/communities/new",
                "communities", actor.guest() ? "/communities/discover" : "/communities",
                "notifications", "/notifications",
                "compose", "/compose",
                "search", "/search");
    }
}
