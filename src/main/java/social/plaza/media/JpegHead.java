package social.plaza.media;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What stands in a JPEG before its pixels.
 *
 * @param orientation as EXIF says it, 1 to 8; 1 where nothing is said
 * @param progressive whether its pixels can only be had all at once
 * @param inks how its pixels are written where they are made for printing, in four inks
 * @param ends whether the pixels go on to their end
 */
record JpegHead(int orientation, boolean progressive, Inks inks, boolean ends) {

    /** What the four bytes of a pixel are, if they are four. */
    enum Inks {
        NONE,
        /** Cyan, magenta, yellow and black. */
        PLAIN,
        /** The same, written as what is left of the paper. */
        INVERTED,
        /** Brightness and colour instead of the first three, and black; all as what is left of the paper. */
        INVERTED_BRIGHTNESS
    }

    /** What can be said of anything but a JPEG. */
    static final JpegHead NONE = new JpegHead(1, false, Inks.NONE, true);

    private static final int MARKER = 0xFF;
    private static final int START_OF_PIXELS = 0xDA;
    private static final int END = 0xD9;
    private static final int FRAME = 0xC0;
    private static final int PROGRESSIVE = 0xC2;
    private static final int APPLICATION_14 = 0xEE;
    private static final int ADOBE = 0x41646F62;
    private static final int ADOBE_LENGTH = 14;
    private static final int APPLICATION_1 = 0xE1;
    private static final long EXIF = 0x45786966_0000L;
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY_LENGTH = 12;

    /** Reads as far as it understands. */
    static JpegHead of(byte[] file) {
        int orientation = 1;
        boolean progressive = false;
        boolean four = false;
        Inks inks = Inks.PLAIN;
        int at = 2;
        while (at + 4 <= file.length && (file[at] & 0xFF) == MARKER) {
            int marker = file[at + 1] & 0xFF;
            if (marker == MARKER) {
                at++;
                continue;
            }
            if (marker == START_OF_PIXELS) {
                return new JpegHead(orientation, progressive, four ? inks : Inks.NONE, ends(file, at));
            }
            int length = (file[at + 2] & 0xFF) << 8 | (file[at + 3] & 0xFF);
            if (marker == APPLICATION_1 && at + 2 + length <= file.length && length > 2) {
                orientation =
                        orientation(ByteBuffer.wrap(file, at + 4, length - 2).slice(), orientation);
            }
            if (marker == APPLICATION_14 && length >= ADOBE_LENGTH && at + 2 + length <= file.length) {
                inks = inks(ByteBuffer.wrap(file, at + 4, length - 2).slice());
            }
            four |= marker >= FRAME && marker <= PROGRESSIVE && at + 10 <= file.length && file[at + 9] == 4;
            progressive |= marker == PROGRESSIVE;
            at += 2 + length;
        }
        return new JpegHead(orientation, progressive, four ? inks : Inks.NONE, false);
    }

    /** Whoever writes this segment inverts inks; its last byte says what was done to them before. */
    private static Inks inks(ByteBuffer segment) {
        if (segment.getInt(0) != ADOBE) {
            return Inks.PLAIN;
        }
        return segment.get(ADOBE_LENGTH - 3) == 2 ? Inks.INVERTED_BRIGHTNESS : Inks.INVERTED;
    }

    private static boolean ends(byte[] file, int from) {
        for (int i = file.length - 2; i > from; i--) {
            if ((file[i] & 0xFF) == MARKER && (file[i + 1] & 0xFF) == END) {
                return true;
            }
        }
        return false;
    }

    private static int orientation(ByteBuffer segment, int otherwise) {
        try {
            long name = (long) segment.getInt() << 16 | segment.getShort();
            return name == EXIF ? inTiff(segment.slice(), otherwise) : otherwise;
        } catch (BufferUnderflowException | IndexOutOfBoundsException cutOff) {
            return otherwise;
        }
    }

    private static int inTiff(ByteBuffer tiff, int otherwise) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_LENGTH;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : otherwise;
            }
        }
        return otherwise;
    }
}
