package social.plaza.web.piece;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;

/** {@code p:icon}: an outline icon, 1.25em, in the colour of its text. */
final class IconPiece extends Piece {

    private final Map<String, String> drawn = new ConcurrentHashMap<>();

    IconPiece() {
        super("icon");
    }

    @Override
    String markup(ITemplateContext context, List<@Nullable Object> values) {
        return drawn(context, String.valueOf(values.getFirst()));
    }

    /** The same for everybody as long as this release runs. */
    String drawn(ITemplateContext context, String icon) {
        return drawn.computeIfAbsent(icon, name -> markup(context, name));
    }

    private static String markup(ITemplateContext context, String name) {
        return "<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\""
                + escaped(context.buildLink("/assets/icons.svg", null)) + '#' + escaped(name) + "\"></use></svg>";
    }
}
