package social.plaza.web.piece;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import social.plaza.media.ImageId;

/** {@code p:tile}: a community's square. */
final class TilePiece extends Piece {

    TilePiece() {
        super("tile");
    }

    @Override
    String markup(ITemplateContext context, List<@Nullable Object> values) {
        if (values.size() > 3 && values.get(3) instanceof ImageId image) {
            return Face.markup(context, image, "tile", String.valueOf(values.get(2)));
        }
        var initials = Avatar.of("", String.valueOf(values.get(1))).initials();
        return "<span class=\"tile avatar--" + escaped(values.get(2)) + "\" data-theme=\"" + escaped(values.get(0))
                + "\" aria-hidden=\"true\">" + escaped(initials) + "</span>";
    }
}
