package social.plaza.media;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;

/** Turns a picture as its EXIF orientation asks, for that is lost with everything else a file says beside its pixels. */
final class Upright {

    private Upright() {}

    static BufferedImage of(BufferedImage picture, int orientation) {
        if (orientation == 1) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean sideways = orientation > 4;
        var turned = new BufferedImage(sideways ? height : width, sideways ? width : height, picture.getType());
        new AffineTransformOp(transform(orientation, width, height), AffineTransformOp.TYPE_NEAREST_NEIGHBOR)
                .filter(picture, turned);
        return turned;
    }

    /** Where a pixel goes, in the order m00, m10, m01, m11, m02, m12. */
    private static AffineTransform transform(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
