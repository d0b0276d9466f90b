package social.plaza.shared;

/** The beginning of a text, by code points. */
public final class Excerpt {

    private Excerpt() {}

    /** So much of a text, and a sign that there is more where there is. */
    public static String beginning(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length)) + "…";
    }

    /** At most so many code points on one line, the last of which then says that there is more. */
    public static String of(String text, int most) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= most ? line : beginning(line, most - 1);
    }
}
