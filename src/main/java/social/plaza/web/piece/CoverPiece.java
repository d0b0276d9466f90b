package social.plaza.web.piece;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import social.plaza.media.ImageId;

/**
 * {@code p:cover}: the picture that fills a cover, or nothing where there is none; nothing is ever written on it. A large
 * one stands at the top of its page, and so does not wait to be looked for.
 */
final class CoverPiece extends Piece {

    CoverPiece() {
        super("cover");
    }

    @Override
    String markup(ITemplateContext context, List<@Nullable Object> values) {
        if (!(values.getFirst() instanceof ImageId image)) {
            return "";
        }
        var small = Face.address(context, image, "small");
        var choice = "large".equals(values.get(1))
                ? " srcset=\"" + small + " 600w, " + Face.address(context, image, "large")
                        + " 1500w\" sizes=\"(width < 640px) 100vw, 600px\""
                : " loading=\"lazy\"";
        return "<img class=\"cover__image\" src=\"" + small + '"' + choice
                + " width=\"1500\" height=\"500\" alt=\"\" decoding=\"async\">";
    }
}
