package social.plaza.community.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import social.plaza.community.Cover;
import social.plaza.community.Theme;
import social.plaza.shared.Choice;

/** What the forms of this module let a person choose from. */
final class Options {

    static final List<Choice> MEMBERSHIP = List.of(
            Choice.of("OPEN", "community.open", "community.open.hint"),
            Choice.of("RESTRICTED", "community.restricted", "community.restricted.hint"));

    static final List<Choice> LANGUAGES =
            List.of(Choice.of("en", "community.language.en"), Choice.of("es", "community.language.es"));

    static final List<Choice> INVITERS = List.of(
            Choice.of("MEMBER", "community.inviters.MEMBER", "community.inviters.MEMBER.hint"),
            Choice.of("MODERATOR", "community.inviters.MODERATOR", "community.inviters.MODERATOR.hint"));

    static final List<Choice> RULE_EDITORS = List.of(
            Choice.of("MODERATOR", "community.ruleEditors.MODERATOR"),
            Choice.of("ADMIN", "community.ruleEditors.ADMIN"));

    private Options() {}

    static void addTo(Model model) {
        model.addAttribute("themes", Stream.of(Theme.values()).map(Swatch::of).toList());
        model.addAttribute("covers", Stream.of(Cover.values()).map(Swatch::of).toList());
        model.addAttribute("memberships", MEMBERSHIP);
        model.addAttribute("languages", LANGUAGES);
        model.addAttribute("inviters", INVITERS);
        model.addAttribute("ruleEditors", RULE_EDITORS);
    }

    /** A colour or a pattern to choose by sight. */
    record Swatch(String value, String label, String css) {

        static Swatch of(Theme theme) {
            return new Swatch(theme.name(), "community.theme." + theme.name(), theme.css());
        }

        static Swatch of(Cover cover) {
            return new Swatch(cover.name(), "community.cover." + cover.name(), cover.css());
        }
    }
}
