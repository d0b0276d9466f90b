package social.plaza.shared;

/** What single code points are to the text rules. */
final class CodePoints {

    static final int ZERO_WIDTH_JOINER = 0x200D;

    private static final int NEXT_LINE = 0x85;
    private static final int EMOJI_PRESENTATION = 0xFE0F;

    private CodePoints() {}

    static boolean isLineBreak(int point) {
        return isBetween('\n', '\r', point) || point == NEXT_LINE || point == 0x2028 || point == 0x2029;
    }

    static boolean isSpace(int point) {
        return point == '\t' || Character.getType(point) == Character.SPACE_SEPARATOR;
    }

    /** Left behind by copying; carries no meaning. */
    static boolean isStripped(int point) {
        return point == 0x200B || point == 0x2060 || point == 0xFEFF;
    }

    /** Breaks, reorders or means nothing: controls, bidirectional overrides, lone surrogates, unassigned. */
    static boolean isRefused(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> true;
            case Character.FORMAT -> isBetween(0x202A, 0x202E, point) || isBetween(0x2066, 0x2069, point);
            default -> false;
        };
    }

    /** Takes no ink, so that a text of nothing else looks empty. */
    static boolean isInvisible(int point) {
        return isLineBreak(point)
                || isSpace(point)
                || Character.getType(point) == Character.FORMAT
                || isVariationSelector(point)
                || switch (point) {
                    case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
                    default -> false;
                };
    }

    /** Whether it belongs to the emoji before it: a skin tone or the wish for a picture. */
    static boolean modifiesEmoji(int point) {
        return point == EMOJI_PRESENTATION || Character.isEmojiModifier(point);
    }

    private static boolean isVariationSelector(int point) {
        return isBetween(0xFE00, 0xFE0F, point)
                || isBetween(0xE0100, 0xE01EF, point)
                || isBetween(0x180B, 0x180F, point);
    }

    private static boolean isBetween(int first, int last, int point) {
        return first <= point && point <= last;
    }
}
