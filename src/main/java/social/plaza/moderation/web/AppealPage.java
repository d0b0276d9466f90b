package social.plaza.moderation.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import social.plaza.moderation.AppealOutcome;
import social.plaza.moderation.AppealView;
import social.plaza.moderation.DecisionView;
import social.plaza.moderation.Decisions;
import social.plaza.post.Enclosures;
import social.plaza.shared.Actor;
import social.plaza.shared.Choice;
import social.plaza.shared.PostId;

/** What the page of one appeal shows, for a team and for staff. */
@Component
class AppealPage {

    private final Decisions decisions;
    private final Enclosures enclosures;

    AppealPage(Decisions decisions, Enclosures enclosures) {
        this.decisions = decisions;
        this.enclosures = enclosures;
    }

    /** Returns the template. */
    String fill(Actor actor, AppealView appeal, String desk, Model model) {
        DecisionView decision = decisions.view(actor, appeal.decision());
        PostId post = decision.post();
        if (post != null) {
            model.addAttribute("enclosed", enclosures.of(actor, List.of(post)));
        }
        model.addAttribute("appeal", appeal);
        model.addAttribute("decision", decision);
        model.addAttribute("told", Told.of(decision));
        model.addAttribute("desk", desk);
        model.addAttribute(
                "outcomes",
                Arrays.stream(AppealOutcome.values())
                        .map(one -> new Choice(
                                one.name(),
                                "moderation.appeal.outcome." + one,
                                "moderation.appeal.outcome." + one + ".hint"))
                        .toList());
        return "moderation/appeal";
    }
}
