package social.plaza.moderation.web;

import org.springframework.ui.Model;
import social.plaza.shared.Slice;

/** The page of a community's queue in which what waits comes first. */
final class WaitingPage {

    private WaitingPage() {}

    /**
     * Returns the template.
     *
     * @param queue {@code appeals} or {@code returned}: which messages and rows
     * @param address of the queue
     */
    static String fill(Model model, String queue, String address, Slice<?> page) {
        model.addAttribute("queue", queue);
        model.addAttribute("address", address);
        model.addAttribute("rows", page.items());
        model.addAttribute("older", page.next() == null ? null : address + "?from=" + page.next());
        return "moderation/waiting";
    }
}
