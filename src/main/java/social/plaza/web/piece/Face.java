package social.plaza.web.piece;

import org.thymeleaf.context.ITemplateContext;
import social.plaza.media.ImageId;

/** An uploaded picture where initials would stand, as large and as round as they are. */
final class Face {

    private static final int SMALL = 64;

    private Face() {}

    static String markup(ITemplateContext context, ImageId image, String kind, String size) {
        int width = width(size);
        String once = width > SMALL ? "medium" : "small";
        String twice = width > SMALL ? "large" : width * 2 > SMALL ? "medium" : "small";
        return "<img class=\"" + kind + " avatar--" + Piece.escaped(size) + "\" src=\"" + address(context, image, once)
                + '"'
                + (once.equals(twice) ? "" : " srcset=\"" + address(context, image, twice) + " 2x\"")
                + " width=\"" + width + "\" height=\"" + width
                + "\" alt=\"\" loading=\"lazy\" decoding=\"async\">";
    }

    static String address(ITemplateContext context, ImageId image, String size) {
        return Piece.escaped(context.buildLink(image.path(size), null));
    }

    /** In CSS pixels; a community's head shows its tile a little larger than others of its size. */
    private static int width(String size) {
        return switch (size) {
            case "xs" -> 20;
            case "s" -> 28;
            case "l" -> 84;
            case "xl" -> 112;
            default -> 40;
        };
    }
}
