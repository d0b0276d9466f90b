package social.plaza.post;

/**
 * The length of a post: letters of most alphabets count one, ideographs and emoji two, a link 23 however long.
 *
 * <p>As in twitter-text, configuration 3; {@code assets/js/text-rules.js} counts the same in the browser.
 */
final class WeightedLength {

    private static final int LINK = 23;
    private static final int LIGHT = 1;
    private static final int HEAVY = 2;

    private WeightedLength() {}

    /** The weight of a text in NFC. */
    static int of(String text) {
        int weight = 0;
        int at = 0;
        for (var link : LinkScanner.links(text)) {
            weight += ofPlain(text.substring(at, link.start())) + LINK;
            at = link.end();
        }
        return weight + ofPlain(text.substring(at));
    }

    private static int ofPlain(String text) {
        int weight = 0;
        for (int at = 0; at < text.length(); ) {
            int emojiEnd = EmojiSequence.end(text, at);
            if (emojiEnd > at) {
                weight += HEAVY;
                at = emojiEnd;
            } else {
                int point = text.codePointAt(at);
                weight += isLight(point) ? LIGHT : HEAVY;
                at += Character.charCount(point);
            }
        }
        return weight;
    }

    private static boolean isLight(int point) {
        return point <= 0x10FF
                || (point >= 0x2000 && point <= 0x200D)
                || (point >= 0x2010 && point <= 0x201F)
                || (point >= 0x2032 && point <= 0x2037);
    }
}
