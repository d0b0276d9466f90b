package social.plaza.notification.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import social.plaza.notification.NotificationView;
import social.plaza.notification.Notifications;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Cursor;
import social.plaza.shared.Slice;

/** What an account was told. */
@Controller
@RequestMapping("/notifications")
class NotificationController {

    private final Notifications notifications;

    NotificationController(Notifications notifications) {
        this.notifications = notifications;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String from, @CurrentActor Actor actor, Model model) {
        Slice<NotificationView> told = notifications.of(actor, Cursor.decode(from));
        model.addAttribute("notifications", told.items());
        model.addAttribute("older", told.next() == null ? null : "/notifications?from=" + told.next());
        model.addAttribute(
                "newest", told.empty() ? null : told.items().getFirst().id());
        model.addAttribute("first", from == null);
        return "notification/list";
    }

    /** Sent by the page itself when it is seen, and by its button. */
    @PostMapping("/read")
    String read(@RequestParam(required = false) @Nullable Long upTo, @CurrentActor Actor actor) {
        notifications.markRead(actor, upTo);
        return "redirect:/notifications";
    }
}
