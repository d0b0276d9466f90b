package social.plaza.account.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.account.AccountSettings;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;

/** Who may read what the account posts to its followers. */
@Controller
class PrivacySettingsController {

    private final AccountSettings settings;

    PrivacySettingsController(AccountSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/settings/privacy")
    String show(@CurrentActor Actor actor, Model model) {
        model.addAttribute("settings", settings.view(actor));
        return "account/settings-privacy";
    }

    @PutMapping("/settings/privacy")
    String save(
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "false") boolean protectedAccount,
            RedirectAttributes next) {
        int accepted = settings.protect(actor, protectedAccount);
        next.addFlashAttribute(
                "flash",
                protectedAccount
                        ? "account.privacy.nowProtected"
                        : accepted > 0 ? "account.privacy.nowPublicAccepted" : "account.privacy.nowPublic");
        next.addFlashAttribute("flashArgs", new Object[] {accepted});
        return "redirect:/settings/privacy";
    }
}
