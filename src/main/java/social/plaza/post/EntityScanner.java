package social.plaza.post;

import java.util.ArrayList;
import java.util.List;

/** Finds links, hashtags and mentions in a text, in all scripts, in linear time; none overlaps another. */
final class EntityScanner {

    private static final int LONGEST_HANDLE = 15;
    private static final String WITHIN_HASHTAGS =
            "_\u200C\u200D\uA67E\u05BE\u05F3\u05F4\uFF5E\u301C\u309B\u309C\u30A0\u30FB\u3003\u0F0B\u0F0C\u00B7";

    private EntityScanner() {}

    static List<Entity> entities(String text) {
        var entities = new ArrayList<Entity>();
        var links = LinkScanner.links(text).iterator();
        var link = links.hasNext() ? links.next() : null;
        for (int at = 0; at < text.length(); ) {
            while (link != null && link.start() < at) {
                link = links.hasNext() ? links.next() : null;
            }
            int end = at;
            if (link != null && link.start() == at) {
                end = link.end();
                entities.add(link);
            } else if (isOneOf("#＃", text.charAt(at))) {
                end = hashtagEnd(text, at);
                if (end > at) {
                    entities.add(new Entity(at, end, Entity.Kind.HASHTAG));
                }
            } else if (isOneOf("@＠", text.charAt(at))) {
                end = mentionEnd(text, at);
                if (end > at) {
                    entities.add(new Entity(at, end, Entity.Kind.MENTION));
                }
            }
            at = Math.max(end, at + 1);
        }
        return entities;
    }

    private static int hashtagEnd(String text, int hash) {
        if (hash > 0 && forbidsHashtagAfter(text.codePointBefore(hash))) {
            return hash;
        }
        // "#️⃣" is an emoji
        if (startsWithOneOf("\uFE0F\u20E3", text, hash + 1)) {
            return hash;
        }
        boolean hasLetter = false;
        int end = hash + 1;
        while (end < text.length() && isWithinHashtag(text.codePointAt(end))) {
            hasLetter |= isLetterOrMark(text.codePointAt(end));
            end += Character.charCount(text.codePointAt(end));
        }
        boolean cutOff = startsWithOneOf("#＃", text, end) || text.startsWith("://", end);
        return hasLetter && !cutOff ? end : hash;
    }

    private static boolean forbidsHashtagAfter(int point) {
        return point == '&' || (isWithinHashtag(point) && point != 0xFE0E && point != 0xFE0F);
    }

    private static boolean isWithinHashtag(int point) {
        return isLetterOrMark(point)
                || Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER
                || isOneOf(WITHIN_HASHTAGS, point);
    }

    private static boolean isLetterOrMark(int point) {
        return Character.isLetter(point)
                || switch (Character.getType(point)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }

    private static int mentionEnd(String text, int sign) {
        if (sign > 0 && forbidsMentionAfter(text, sign - 1)) {
            return sign;
        }
        int end = sign + 1;
        while (end < text.length() && isWithinHandle(text.charAt(end))) {
            end++;
        }
        int length = end - sign - 1;
        boolean cutOff = startsWithOneOf("@＠", text, end)
                || (end < text.length() && LatinAccents.contains(text.charAt(end)))
                || text.startsWith("://", end);
        return length >= 1 && length <= LONGEST_HANDLE && !cutOff ? end : sign;
    }

    /** Other words touch a mention only in the old sign of a repost, "RT@name". */
    private static boolean forbidsMentionAfter(String text, int before) {
        char c = text.charAt(before);
        if (!isWithinHandle(c) && !isOneOf("!#$%&*@＠", c)) {
            return false;
        }
        boolean repost = before > 0 && text.regionMatches(true, before - 1, "RT", 0, 2);
        return !repost
                || (before > 1
                        && (isWithinHandle(text.charAt(before - 2)) || isOneOf("+~.-", text.charAt(before - 2))));
    }

    private static boolean isWithinHandle(char c) {
        return c == '_' || (c < 0x80 && Character.isLetterOrDigit(c));
    }

    private static boolean startsWithOneOf(String characters, String text, int at) {
        return at < text.length() && isOneOf(characters, text.charAt(at));
    }

    private static boolean isOneOf(String characters, int point) {
        return characters.indexOf(point) >= 0;
    }
}
