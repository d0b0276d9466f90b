package social.plaza.web.piece;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import social.plaza.media.ImageId;

/** {@code p:avatar}: decoration, for the name stands beside it as text. */
final class AvatarPiece extends Piece {

    AvatarPiece() {
        super("avatar");
    }

    @Override
    String markup(ITemplateContext context, List<@Nullable Object> values) {
        var size = String.valueOf(values.get(2));
        if (values.size() > 3 && values.get(3) instanceof ImageId image) {
            return Face.markup(context, image, "avatar", size);
        }
        var avatar = Avatar.of(String.valueOf(values.get(0)), String.valueOf(values.get(1)));
        return "<span class=\"avatar avatar--" + escaped(size) + " hue-" + avatar.hue() + "\" aria-hidden=\"true\">"
                + escaped(avatar.initials()) + "</span>";
    }
}
