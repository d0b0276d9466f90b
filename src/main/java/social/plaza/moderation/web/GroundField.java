package social.plaza.moderation.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import social.plaza.community.CommunityView;
import social.plaza.moderation.Cited;
import social.plaza.moderation.Ground;
import social.plaza.moderation.Norm;

/** The choice of what a decision cites: one of the community's rules, or a norm. */
final class GroundField {

    private GroundField() {}

    static void fill(Model model, CommunityView community) {
        model.addAttribute("community", community);
        model.addAttribute("themed", community.theme().css());
        model.addAttribute("norms", Norm.values());
    }

    /** What was chosen; otherwise the field has an error. */
    static Optional<Ground> chosen(@Nullable String ground, CommunityView community, BindingResult errors) {
        Optional<Ground> chosen = Ground.parse(ground)
                .filter(parsed -> Cited.of(parsed, community).isPresent());
        if (chosen.isEmpty()) {
            errors.rejectValue("ground", "moderation.ground.required");
        }
        return chosen;
    }

    static @Nullable Cited cited(@Nullable String ground, CommunityView community) {
        return Ground.parse(ground)
                .flatMap(parsed -> Cited.of(parsed, community))
                .orElse(null);
    }
}
