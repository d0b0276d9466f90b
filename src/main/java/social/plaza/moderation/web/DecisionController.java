package social.plaza.moderation.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import social.plaza.moderation.DecisionView;
import social.plaza.moderation.Reviews;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;

/** What was decided about a person, and why. */
@Controller
class DecisionController {

    private final Reviews reviews;

    DecisionController(Reviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping("/decisions/{id}")
    String show(@PathVariable long id, @CurrentActor Actor actor, Model model) {
        DecisionView decision = reviews.decision(actor, id);
        model.addAttribute("decision", decision);
        model.addAttribute("told", Told.of(decision));
        model.addAttribute("community", decision.community());
        model.addAttribute("themed", decision.community().theme().css());
        return "moderation/decision";
    }
}
