package social.plaza.post;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Finds web addresses in a text, with and without a scheme, looking at each character a bounded number of times.
 *
 * <p>{@code assets/js/text-rules.js} does the same in the browser, step by step: change both.
 */
final class LinkScanner {

    private static final int LONGEST = 2_048;
    private static final int LONGEST_SHORTENED_PATH = 40;

    private final String text;
    private final List<Entity> links = new ArrayList<>();
    /** How far the last search for a host looked. */
    private int looked;

    private LinkScanner(String text) {
        this.text = text;
    }

    static List<Entity> links(String text) {
        var scanner = new LinkScanner(text);
        int at = 0;
        while (at < text.length()) {
            at = scanner.next(at);
        }
        return scanner.links;
    }

    /** Where to go on. */
    private int next(int start) {
        int before = start > 0 ? text.charAt(start - 1) : ' ';
        if (isAsciiAlphanumeric(before) || "@＠$#＃".indexOf(before) >= 0) {
            return start + 1;
        }
        int host = start + schemeLength(start);
        boolean bare = host == start;
        if (bare && (isLatin(before) || !isLatin(text.charAt(start)))) {
            return start + 1;
        }
        int hostEnd = hostEnd(host, LinkScanner::isLatin);
        if (hostEnd < 0 && bare) {
            return Math.max(schemeBefore(looked), start + 1);
        }
        if (hostEnd < 0) {
            hostEnd = hostEnd(host, LinkScanner::isLetterOfAnyScript);
        }
        if (hostEnd < 0) {
            return host;
        }
        int path = portEnd(hostEnd);
        int end = queryEnd(pathEnd(path));
        if (!bare && text.substring(host, hostEnd).equalsIgnoreCase("t.co") && at(path) == '/') {
            int slug = run(path + 1, LinkScanner::isAsciiAlphanumeric);
            if (slug - path - 1 > LONGEST_SHORTENED_PATH) {
                return end;
            }
            end = slug > path + 1 ? queryEnd(slug) : end;
        }
        boolean partOfSomethingElse = bare && "-_./".indexOf(before) >= 0;
        if (!partOfSomethingElse && end - start <= LONGEST && HostName.isValid(text.substring(host, hostEnd))) {
            links.add(new Entity(start, end, Entity.Kind.LINK));
        }
        return end;
    }

    private int schemeLength(int start) {
        if (text.regionMatches(true, start, "https://", 0, 8)) {
            return 8;
        }
        return text.regionMatches(true, start, "http://", 0, 7) ? 7 : 0;
    }

    /** The start of a scheme that ends here, as in "see-https://", or here. */
    private int schemeBefore(int end) {
        if (!text.startsWith("://", end)) {
            return end;
        }
        if (text.regionMatches(true, end - 5, "https", 0, 5)) {
            return end - 5;
        }
        return text.regionMatches(true, end - 4, "http", 0, 4) ? end - 4 : end;
    }

    /** The end of the last top-level domain that ends a host of whole labels; -1 if there is none. */
    private int hostEnd(int start, IntPredicate isLetter) {
        int end = -1;
        for (int label = start; ; label = looked) {
            looked = run(label, c -> isLetter.test(c) || c == '-' || c == '_');
            boolean whole =
                    looked > label && at(looked) == '.' && isLetter.test(at(label)) && isLetter.test(at(looked - 1));
            if (!whole) {
                return end;
            }
            // underscores are for names below a domain only
            int topLevel = text.substring(label, looked).indexOf('_') < 0 ? TopLevelDomains.end(text, looked + 1) : -1;
            end = topLevel < 0 ? end : topLevel;
            looked++;
        }
    }

    private int portEnd(int start) {
        int end = at(start) == ':' ? run(start + 1, c -> c >= '0' && c <= '9') : start;
        return end > start + 1 ? end : start;
    }

    /** Goes on to the last character that may end a path: "/a." ends before the full stop, "/a_(b)" after the bracket. */
    private int pathEnd(int start) {
        if (at(start) != '/') {
            return start;
        }
        int end = start + 1;
        int at = end;
        while (true) {
            if (isPath(at(at))) {
                at++;
                end = endsPath(at(at - 1)) ? at : end;
            } else {
                int brackets = bracketsEnd(at);
                if (brackets < 0) {
                    return end;
                }
                at = brackets;
                end = brackets;
            }
        }
    }

    /** Past "(…)" or "(…(…)…)"; -1 if the brackets are not balanced. */
    private int bracketsEnd(int start) {
        if (at(start) != '(') {
            return -1;
        }
        int end = run(start + 1, LinkScanner::isPath);
        if (at(end) == ')') {
            return end > start + 1 ? end + 1 : -1;
        }
        int inner = run(end + 1, LinkScanner::isPath);
        if (at(end) != '(' || inner == end + 1 || at(inner) != ')') {
            return -1;
        }
        end = run(inner + 1, LinkScanner::isPath);
        return at(end) == ')' ? end + 1 : -1;
    }

    private int queryEnd(int start) {
        if (at(start) != '?') {
            return start;
        }
        int end = run(start + 1, c -> isAsciiAlphanumeric(c) || "!?*'();:&=+$/%#[]-_.,~|@".indexOf(c) >= 0);
        while (end > start + 1 && !isAsciiAlphanumeric(at(end - 1)) && "-_&=#/".indexOf(at(end - 1)) < 0) {
            end--;
        }
        return end > start + 1 ? end : start;
    }

    private int run(int start, IntPredicate allowed) {
        int end = start;
        while (end < text.length() && allowed.test(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The character there; NUL, which no text holds, past the end. */
    private int at(int index) {
        return index < text.length() ? text.charAt(index) : 0;
    }

    private static boolean isPath(int c) {
        return isLatin(c) || isCyrillic(c) || (c > 0 && "!*';:=+,.$/%#[]-–_~|&@".indexOf(c) >= 0);
    }

    private static boolean endsPath(int c) {
        return isLatin(c) || isCyrillic(c) || "=_#/-+".indexOf(c) >= 0;
    }

    private static boolean isLatin(int c) {
        return isAsciiAlphanumeric(c) || LatinAccents.contains(c);
    }

    private static boolean isCyrillic(int c) {
        return c >= 0x400 && c <= 0x4FF;
    }

    private static boolean isAsciiAlphanumeric(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Anything but controls, spaces, punctuation of ASCII and of all scripts, full-width forms and ideographic full stops. */
    private static boolean isLetterOfAnyScript(int c) {
        return isAsciiAlphanumeric(c)
                || (c > 0xA0
                        && (c < 0x2000 || c > 0x206F)
                        && "\u1680\u3000\u3002".indexOf(c) < 0
                        && (c < 0xFF00 || c > 0xFF65));
    }
}
