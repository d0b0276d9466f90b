package social.plaza.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files as people upload them, drawn here. */
public final class Pictures {

    private Pictures() {}

    /** Red on the left and blue on the right, in a format as ImageIO names it. */
    public static byte[] file(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return written(picture, format);
    }

    /** A PNG, the left half of which is seen through. */
    public static byte[] seenThrough(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return written(picture, "png");
    }

    /** A JPEG with EXIF: an orientation and a place. */
    public static byte[] photo(int width, int height, int orientation) {
        byte[] place = "51.5007N 0.1246W".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(36 + place.length);
        exif.putShort((short) 0xFFE1).putShort((short) (34 + place.length));
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0).put(place);
        byte[] plain = file("jpg", width, height);
        return ByteBuffer.allocate(plain.length + exif.position())
                .put(plain, 0, 2)
                .put(exif.flip())
                .put(plain, 2, plain.length - 2)
                .array();
    }

    /** A small PNG that says it is as large as this. */
    public static byte[] claiming(int width, int height) {
        byte[] file = file("png", 8, 8);
        ByteBuffer.wrap(file).putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(file, 12, 17);
        ByteBuffer.wrap(file).putInt(29, (int) sum.getValue());
        return file;
    }

    public static byte[] followedBy(byte[] file, String text) {
        byte[] more = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(file.length + more.length)
                .put(file)
                .put(more)
                .array();
    }

    private static byte[] written(BufferedImage picture, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
