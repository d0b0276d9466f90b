package social.plaza.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;
import org.springframework.core.io.InputStreamSource;
import social.plaza.media.Purpose.Size;

/**
 * Makes pictures of uploads: looks at their measures before it touches a pixel, and writes every pixel anew, so that
 * nothing else of the file lives on. It works on few at a time, for each needs up to {@link #ROOM} bytes and as much again.
 */
final class Darkroom {

    static final int MOST_BYTES = 10 << 20;

    private static final int MOST_PIXELS = 40_000_000;

    /** Of what cannot be read row by row, and so takes room for every pixel whatever is asked of it. */
    private static final int MOST_PIXELS_AT_ONCE = 20_000_000;

    private static final int MOST_PIXELS_OF_WEBP = 6_000_000;

    /** A strip beyond this is nothing to look at. */
    private static final int MOST_TIMES_AS_LONG = 20;

    /** For the pixels of one picture, in bytes; of larger ones only every second or third pixel is read. */
    private static final int ROOM = 40_000_000;

    private static final long KEPT_FREE = 128L << 20;
    private static final long PER_PICTURE = 100L << 20;
    private static final int PATIENCE = 20;

    private final Semaphore places = new Semaphore(places(), true);

    /**
     * A picture as it is kept.
     *
     * @param width of the largest size
     * @param files the bytes of each size
     */
    record Developed(Encoding encoding, int width, int height, String digest, Map<Size, byte[]> files) {}

    Developed develop(InputStreamSource upload, Purpose purpose) {
        try {
            if (!places.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
                throw new ImagesBusy("media.busy");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ImagesBusy("media.busy");
        }
        try {
            return develop(read(upload), purpose);
        } finally {
            places.release();
        }
    }

    private static byte[] read(InputStreamSource upload) {
        try (InputStream in = upload.getInputStream()) {
            byte[] file = in.readNBytes(MOST_BYTES + 1);
            if (file.length > MOST_BYTES) {
                throw UnfitImage.tooManyBytes();
            }
            return file;
        } catch (IOException cutOff) {
            throw UnfitImage.broken();
        }
    }

    private static Developed develop(byte[] file, Purpose purpose) {
        ImageFormat format = ImageFormat.of(file).orElseThrow(UnfitImage::format);
        try {
            if (!format.whole(file)) {
                throw UnfitImage.broken();
            }
            JpegHead head = format == ImageFormat.JPEG ? JpegHead.of(file) : JpegHead.NONE;
            BufferedImage decoded = decode(file, format, head);
            BufferedImage picture = Upright.of(fitted(decoded, purpose.box()), head.orientation());
            return print(picture, purpose, Digest.of(file));
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof UnfitImage refusal) {
                throw refusal;
            }
            throw UnfitImage.broken();
        }
    }

    private static BufferedImage decode(byte[] file, ImageFormat format, JpegHead head) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT))
                .next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            check(width, height, most(format, head));
            boolean inks = head.inks() != JpegHead.Inks.NONE;
            int depth = inks
                    ? 4 * Byte.SIZE
                    : reader.getImageTypes(0).next().getColorModel().getPixelSize();
            ImageReadParam param = reader.getDefaultReadParam();
            int every = (int) Math.ceil(Math.sqrt(width * height * Math.max(8, depth) / 8.0 / ROOM));
            param.setSourceSubsampling(every, every, 0, 0);
            return inks ? FourInks.shown(reader.readRaster(0, param), head.inks()) : reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    private static int most(ImageFormat format, JpegHead head) {
        return format == ImageFormat.WEBP
                ? MOST_PIXELS_OF_WEBP
                : head.progressive() ? MOST_PIXELS_AT_ONCE : MOST_PIXELS;
    }

    private static void check(long width, long height, int most) {
        if (width * height > most) {
            throw UnfitImage.tooManyPixels(most / 1_000_000);
        }
        if (Math.max(width, height) > MOST_TIMES_AS_LONG * Math.min(width, height)) {
            throw UnfitImage.tooNarrow();
        }
    }

    /** In plain colours, and no larger than a box. */
    private static BufferedImage fitted(BufferedImage decoded, int box) throws IOException {
        double scale = Math.min(1, (double) box / Math.max(decoded.getWidth(), decoded.getHeight()));
        return Thumbnails.of(decoded)
                .forceSize(scaled(decoded.getWidth(), scale), scaled(decoded.getHeight(), scale))
                .imageType(
                        decoded.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB)
                .asBufferedImage();
    }

    private static int scaled(int length, double scale) {
        return Math.max(1, (int) Math.round(length * scale));
    }

    private static Developed print(BufferedImage picture, Purpose purpose, String digest) throws IOException {
        Encoding encoding = isSeenThrough(picture) ? Encoding.PNG : Encoding.JPEG;
        Map<Size, byte[]> files = new LinkedHashMap<>();
        int width = 0;
        int height = 0;
        for (Size size : purpose.sizes()) {
            BufferedImage print = cut(picture, size, encoding);
            files.put(size, encoding.write(print));
            if (files.size() == 1) {
                width = print.getWidth();
                height = print.getHeight();
            }
        }
        return new Developed(encoding, width, height, digest, files);
    }

    private static BufferedImage cut(BufferedImage picture, Size size, Encoding encoding) throws IOException {
        int type = encoding == Encoding.PNG ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        if (size.cut()) {
            return Thumbnails.of(picture)
                    .crop(Positions.CENTER)
                    .size(size.width(), size.height())
                    .imageType(type)
                    .asBufferedImage();
        }
        double scale = Math.min(1, (double) size.width() / Math.max(picture.getWidth(), picture.getHeight()));
        return Thumbnails.of(picture)
                .forceSize(scaled(picture.getWidth(), scale), scaled(picture.getHeight(), scale))
                .imageType(type)
                .asBufferedImage();
    }

    private static boolean isSeenThrough(BufferedImage picture) {
        if (!picture.getColorModel().hasAlpha()) {
            return false;
        }
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int pixel : row) {
                if (pixel >>> 24 < 0xFF) {
                    return true;
                }
            }
        }
        return false;
    }

    /** As many as memory has room for, and never so many that all processors are busy with pictures. */
    private static int places() {
        long room = (Runtime.getRuntime().maxMemory() - KEPT_FREE) / PER_PICTURE;
        return Math.clamp(room, 1, Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }
}
