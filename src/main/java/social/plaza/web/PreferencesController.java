package social.plaza.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Language and appearance for those who have no account to keep them. */
@Controller
class PreferencesController {

    @GetMapping("/preferences")
    String show(@RequestParam(defaultValue = "/") String returnTo, Model model) {
        model.addAttribute("returnTo", returnTo);
        return "web/preferences";
    }
}
