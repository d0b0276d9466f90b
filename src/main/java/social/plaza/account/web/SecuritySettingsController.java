package social.plaza.account.web;

import static social.plaza.account.web.Typed.text;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

/** The password. */
@Controller
class SecuritySettingsController {

    private final AccountSettings settings;

    SecuritySettingsController(AccountSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/settings/security")
    String show(Model model) {
        model.addAttribute("form", new PasswordForm("", ""));
        return "account/settings-security";
    }

    @PutMapping("/settings/security")
    String change(
            @CurrentActor Actor actor,
            @ModelAttribute("form") PasswordForm form,
            BindingResult problems,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        String session = request.getSession().getId();
        var problem = settings.changePassword(actor, text(form.present()), text(form.wanted()), session);
        if (problem.isPresent()) {
            Problems.show(List.of(problem.get()), problems);
            response.setStatus(422);
            return "account/settings-security";
        }
        next.addFlashAttribute("flash", "account.security.changed");
        return "redirect:/settings/security";
    }
}
