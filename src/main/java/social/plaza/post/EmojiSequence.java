package social.plaza.post;

/** What a person sees as one emoji: a picture with its skin tone, joined pictures, a flag, a keycap. */
final class EmojiSequence {

    private static final int PICTURE_WANTED = 0xFE0F;
    private static final int TEXT_WANTED = 0xFE0E;
    private static final int KEYCAP = 0x20E3;
    private static final int JOINER = 0x200D;
    private static final int LAST_TAG = 0xE007F;

    private EmojiSequence() {}

    /** Where the sequence that starts here ends; the start itself if none does. */
    static int end(String text, int start) {
        int point = text.codePointAt(start);
        int next = start + Character.charCount(point);
        if ((point >= '0' && point <= '9') || point == '#' || point == '*') {
            int cap = skip(text, next, PICTURE_WANTED);
            return at(text, cap) == KEYCAP ? cap + 1 : start;
        }
        if (isRegionalIndicator(point)) {
            return isRegionalIndicator(at(text, next)) ? next + 2 : start;
        }
        boolean looksLikeText = at(text, next) == TEXT_WANTED || (point < 0x1100 && at(text, next) != PICTURE_WANTED);
        if (!Character.isExtendedPictographic(point) || looksLikeText) {
            return start;
        }
        int end = tagsEnd(text, modifiersEnd(text, next));
        while (at(text, end) == JOINER && Character.isExtendedPictographic(at(text, end + 1))) {
            end = modifiersEnd(text, end + 1 + Character.charCount(at(text, end + 1)));
        }
        return end;
    }

    private static int modifiersEnd(String text, int at) {
        int tone = skip(text, at, PICTURE_WANTED);
        return Character.isEmojiModifier(at(text, tone)) ? skip(text, tone + 2, PICTURE_WANTED) : tone;
    }

    /** Flags of regions, such as Scotland's, are spelt in tags behind a black flag. */
    private static int tagsEnd(String text, int at) {
        int end = at;
        while (at(text, end) >= 0xE0020 && at(text, end) < LAST_TAG) {
            end += 2;
        }
        return end > at && at(text, end) == LAST_TAG ? end + 2 : at;
    }

    private static boolean isRegionalIndicator(int point) {
        return point >= 0x1F1E6 && point <= 0x1F1FF;
    }

    private static int skip(String text, int at, int point) {
        return at(text, at) == point ? at + 1 : at;
    }

    /** The code point there; NUL, which no text holds, past the end. */
    private static int at(String text, int index) {
        return index < text.length() ? text.codePointAt(index) : 0;
    }
}
