package social.plaza.mail.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import social.plaza.mail.OutboxPage;
import social.plaza.shared.NotFound;

/** Messages to be read in the browser, where none is sent. */
@Controller
class OutboxController {

    private final OutboxPage outbox;

    OutboxController(OutboxPage outbox) {
        this.outbox = outbox;
    }

    @GetMapping("/outbox")
    String show(Model model) {
        model.addAttribute("messages", outbox.newest().orElseThrow(NotFound::new));
        return "mail/outbox";
    }
}
