package social.plaza.account.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where settings begin. */
@Controller
class SettingsController {

    @GetMapping("/settings")
    String first() {
        return "redirect:/settings/profile";
    }
}
