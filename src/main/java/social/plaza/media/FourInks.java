package social.plaza.media;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import social.plaza.media.JpegHead.Inks;

/** Shows pictures made for printing on a screen; without the printer's profile, colours are near and not exact. */
final class FourInks {

    private static final int FULL = 255;

    private FourInks() {}

    /** @param pixels four bytes each, as the file has them */
    static BufferedImage shown(Raster pixels, Inks inks) {
        int width = pixels.getWidth();
        var picture = new BufferedImage(width, pixels.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[width * 4];
        int[] shown = new int[width];
        for (int y = 0; y < pixels.getHeight(); y++) {
            pixels.getPixels(pixels.getMinX(), pixels.getMinY() + y, width, 1, row);
            for (int x = 0; x < width; x++) {
                shown[x] = shown(row[4 * x], row[4 * x + 1], row[4 * x + 2], row[4 * x + 3], inks);
            }
            picture.setRGB(0, y, width, 1, shown, 0, width);
        }
        return picture;
    }

    private static int shown(int one, int two, int three, int black, Inks inks) {
        if (inks != Inks.INVERTED_BRIGHTNESS) {
            int paper = inks == Inks.PLAIN ? FULL : 0;
            return rgb(Math.abs(paper - one), Math.abs(paper - two), Math.abs(paper - three), Math.abs(paper - black));
        }
        double blue = two - 128.0;
        double red = three - 128.0;
        return rgb(
                FULL - clamped(one + 1.402 * red),
                FULL - clamped(one - 0.344136 * blue - 0.714136 * red),
                FULL - clamped(one + 1.772 * blue),
                black);
    }

    /** What each ink leaves of the paper, dimmed by what black leaves of it. */
    private static int rgb(int red, int green, int blue, int light) {
        return ((red * light / FULL) << 16) | ((green * light / FULL) << 8) | (blue * light / FULL);
    }

    private static int clamped(double value) {
        return Math.clamp(Math.round(value), 0, FULL);
    }
}
