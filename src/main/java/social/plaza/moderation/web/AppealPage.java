package social.plaza.moderation.web;

import java.util.Arrays;
import org.springframework.ui.Model;
import social.plaza.moderation.AppealOutcome;
import social.plaza.moderation.AppealView;
import social.plaza.moderation.DecisionView;
import social.plaza.shared.Choice;

/** What the page of one appeal shows, for a team and for staff. */
final class AppealPage {

    private AppealPage() {}

    static void fill(Model model, AppealView appeal, DecisionView decision, String desk) {
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
    }
}
