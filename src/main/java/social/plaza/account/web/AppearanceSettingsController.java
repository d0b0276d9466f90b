package social.plaza.account.web;

import static social.plaza.account.web.Typed.text;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.account.AccountSettings;
import social.plaza.shared.Actor;
import social.plaza.shared.Choice;
import social.plaza.shared.CurrentActor;

/** Language, and light or dark. */
@Controller
class AppearanceSettingsController {

    private static final List<Choice> LANGUAGES =
            List.of(Choice.of("en", "layout.language.en"), Choice.of("es", "layout.language.es"));
    private static final List<Choice> APPEARANCES = List.of(
            Choice.of("auto", "layout.appearance.auto"),
            Choice.of("light", "layout.appearance.light"),
            Choice.of("dark", "layout.appearance.dark"));

    private final AccountSettings settings;

    AppearanceSettingsController(AccountSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/settings/appearance")
    String show(@CurrentActor Actor actor, Locale locale, Model model) {
        String language = actor.language() == null ? locale.getLanguage() : actor.language();
        model.addAttribute("form", new AppearanceForm(language, actor.appearance()));
        model.addAttribute("languages", LANGUAGES);
        model.addAttribute("appearances", APPEARANCES);
        return "account/settings-appearance";
    }

    @PutMapping("/settings/appearance")
    String save(@CurrentActor Actor actor, @ModelAttribute("form") AppearanceForm form, RedirectAttributes next) {
        settings.speak(actor, text(form.language()));
        settings.appear(actor, text(form.appearance()));
        next.addFlashAttribute("flash", "account.settings.saved");
        return "redirect:/settings/appearance";
    }
}
