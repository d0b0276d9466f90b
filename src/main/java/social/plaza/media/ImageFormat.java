package social.plaza.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What a file is by its first bytes, whatever it calls itself. */
enum ImageFormat {
    JPEG,
    PNG,
    GIF,
    WEBP;

    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] PNG_END = ascii("IEND");
    private static final int WEBP_NAME = 8;

    static Optional<ImageFormat> of(byte[] file) {
        if (holds(file, 0, JPEG_START)) {
            return Optional.of(JPEG);
        }
        if (holds(file, 0, PNG_START)) {
            return Optional.of(PNG);
        }
        if (holds(file, 0, ascii("GIF87a")) || holds(file, 0, ascii("GIF89a"))) {
            return Optional.of(GIF);
        }
        boolean webp = holds(file, 0, ascii("RIFF")) && holds(file, WEBP_NAME, ascii("WEBP"));
        return webp ? Optional.of(WEBP) : Optional.empty();
    }

    /** Whether the file goes on to its end; readers fill up in grey what is missing of some. */
    boolean whole(byte[] file) {
        return switch (this) {
            case JPEG -> JpegHead.of(file).ends();
            case PNG -> lastIndexOf(file, PNG_END) > 0;
            case GIF -> true;
            case WEBP -> file.length >= WEBP_NAME + littleEndian(file, Integer.BYTES);
        };
    }

    private static int lastIndexOf(byte[] file, byte[] part) {
        for (int i = file.length - part.length; i >= 0; i--) {
            if (holds(file, i, part)) {
                return i;
            }
        }
        return -1;
    }

    private static long littleEndian(byte[] file, int at) {
        return (file[at] & 0xFFL)
                | (file[at + 1] & 0xFFL) << 8
                | (file[at + 2] & 0xFFL) << 16
                | (file[at + 3] & 0xFFL) << 24;
    }

    private static boolean holds(byte[] file, int at, byte[] part) {
        int end = at + part.length;
        return file.length >= end && Arrays.equals(file, at, end, part, 0, part.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
