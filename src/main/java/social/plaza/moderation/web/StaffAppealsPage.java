package social.plaza.moderation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import social.plaza.moderation.AppealQueue;
import social.plaza.moderation.AppealView;
import social.plaza.moderation.ReturnQueue;
import social.plaza.shared.Actor;
import social.plaza.shared.Cursor;
import social.plaza.shared.Slice;

/** The list of what staff have to answer: appeals and, on its first page, what they have hidden and authors sent back. */
@Component
class StaffAppealsPage {

    static final String ADDRESS = "/staff/appeals";

    private final AppealQueue queue;
    private final ReturnQueue returned;

    StaffAppealsPage(AppealQueue queue, ReturnQueue returned) {
        this.queue = queue;
        this.returned = returned;
    }

    String list(Actor reader, @Nullable String from, Model model) {
        Slice<AppealView> appealed = queue.ofStaff(reader, Cursor.decode(from));
        model.addAttribute("appeals", appealed.items());
        model.addAttribute(
                "returned",
                from == null
                        ? returned.ofStaff(reader, Cursor.TOP).items().stream()
                                .filter(post -> post.state().waiting())
                                .toList()
                        : List.of());
        model.addAttribute("answers", "/staff/returned");
        model.addAttribute("desk", ADDRESS);
        model.addAttribute("older", appealed.next() == null ? null : ADDRESS + "?from=" + appealed.next());
        return "moderation/staff-appeals";
    }
}
