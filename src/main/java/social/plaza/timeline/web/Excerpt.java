package social.plaza.timeline.web;

/** The beginning of a text, on one line. */
final class Excerpt {

    private Excerpt() {}

    /** At most so many code points, the last of which then says that there is more. */
    static String of(String text, int most) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
    }
}
