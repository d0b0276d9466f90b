package social.plaza.web.piece;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;

/** {@code p:avatar}: decoration, for the name stands beside it as text. */
final class AvatarPiece extends Piece {

    AvatarPiece() {
        super("avatar");
    }

    @Override
    String markup(ITemplateContext context, List<@Nullable Object> values) {
        var avatar = Avatar.of(String.valueOf(values.get(0)), String.valueOf(values.get(1)));
        return "<span class=\"avatar avatar--" + escaped(values.get(2)) + " hue-" + avatar.hue()
                + "\" aria-hidden=\"true\">" + escaped(avatar.initials()) + "</span>";
    }
}
