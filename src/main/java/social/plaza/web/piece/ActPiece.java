package social.plaza.web.piece;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import social.plaza.post.PostView;

/**
 * {@code p:act}: a button under a post that is pressed and taken back. It stands in no form of its own: without scripts it
 * sends the layout's form {@code acts}, with them it takes the place of itself.
 */
final class ActPiece extends Piece {

    /**
     * What the button shows.
     *
     * @param name of the act, as in the address and in the names of messages
     * @param count how many have done it, 0 where nobody is told
     * @param offered whether the viewer may press it, else it only says how many did
     * @param key of its name
     */
    private record Act(String name, boolean pressed, int count, boolean offered, String icon, String key) {

        static Act of(String name, PostView post) {
            return switch (name) {
                case "like" ->
                    new Act(
                            name,
                            post.liked(),
                            post.likes(),
                            post.canLike() || post.liked(),
                            post.liked() ? "heart-filled" : "heart",
                            "post.like");
                case "repost" ->
                    new Act(
                            name,
                            post.reposted(),
                            post.reposts(),
                            post.canRepost() || post.reposted(),
                            "repost",
                            "post.repost");
                case "bookmark" ->
                    new Act(
                            name,
                            post.marks().bookmarked(),
                            0,
                            post.marks().canBookmark(),
                            post.marks().bookmarked() ? "bookmark-filled" : "bookmark",
                            "post.bookmark");
                default -> throw new IllegalArgumentException(name);
            };
        }

        /** What pressing it does. */
        String title() {
            return key + (pressed ? ".undo" : ".title");
        }
    }

    private final IconPiece icons;

    ActPiece(IconPiece icons) {
        super("act");
        this.icons = icons;
    }

    @Override
    String markup(ITemplateContext context, List<@Nullable Object> values) {
        if (!(values.getFirst() instanceof PostView post)) {
            return "";
        }
        var act = Act.of(String.valueOf(values.get(1)), post);
        if (act.offered()) {
            return button(context, post, act);
        }
        return act.count() == 0 && !act.name().equals("like") ? "" : told(context, act);
    }

    private String button(ITemplateContext context, PostView post, Act act) {
        var address = escaped(context.buildLink(post.path() + '/' + act.name(), null));
        return "<button class=\"act act--" + act.name() + "\" type=\"submit\" form=\"acts\" id=\"" + act.name() + '-'
                + post.id() + "\" formaction=\"" + address + "\" hx-post=\"" + address + '"'
                + (act.pressed() ? " name=\"_method\" value=\"delete\"" : "")
                + " aria-pressed=\"" + act.pressed() + "\" aria-label=\"" + say(context, act.key(), act.count())
                + "\" title=\"" + say(context, act.title()) + "\">" + icons.drawn(context, act.icon()) + "<span>"
                + number(act.count(), context.getLocale()) + "</span></button>";
    }

    /** Only how many did it. */
    private String told(ITemplateContext context, Act act) {
        var words = say(context, act.key() + "s", act.count());
        return "<span class=\"act act--still\" title=\"" + words + "\">" + icons.drawn(context, act.icon())
                + "<span class=\"visually-hidden\">" + words + "</span><span aria-hidden=\"true\">"
                + number(act.count(), context.getLocale()) + "</span></span>";
    }

    private static String number(int count, Locale locale) {
        return count == 0 ? "" : escaped(NumberFormat.getIntegerInstance(locale).format(count));
    }

    private static String say(ITemplateContext context, String key, Object... arguments) {
        return escaped(context.getMessage(ActPiece.class, key, arguments, true));
    }
}
