package social.plaza.post;

/** Latin letters beyond ASCII, with the marks that combine with them: part of a word, not its end. */
final class LatinAccents {

    private static final String PHONETIC =
            "\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f\u0272\u0289\u028b\u02bb";

    private LatinAccents() {}

    static boolean contains(int c) {
        return (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7)
                || (c >= 0x300 && c <= 0x36F)
                || (c >= 0x1E00 && c <= 0x1EFF)
                || PHONETIC.indexOf(c) >= 0;
    }
}
