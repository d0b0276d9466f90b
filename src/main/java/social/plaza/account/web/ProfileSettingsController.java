package social.plaza.account.web;

import static social.plaza.account.web.Typed.text;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.account.AccountSettings;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;

/** Display name, bio, and what the profile shows. */
@Controller
class ProfileSettingsController {

    private final AccountSettings settings;

    ProfileSettingsController(AccountSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/settings/profile")
    String show(@CurrentActor Actor actor, Model model) {
        AccountSettings.View now = settings.view(actor);
        model.addAttribute("form", new ProfileForm(now.displayName(), now.bio(), now.showsCommunityPosts()));
        return "account/settings-profile";
    }

    @PutMapping("/settings/profile")
    String save(
            @CurrentActor Actor actor,
            @Valid @ModelAttribute("form") ProfileForm form,
            BindingResult problems,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (problems.hasErrors()) {
            response.setStatus(422);
            return "account/settings-profile";
        }
        settings.introduce(
                actor, text(form.displayName()), text(form.bio()), Boolean.TRUE.equals(form.showsCommunityPosts()));
        next.addFlashAttribute("flash", "account.settings.saved");
        return "redirect:/settings/profile";
    }
}
