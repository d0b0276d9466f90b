package social.plaza.community;

/** The colours a community can take, each with enough contrast on light and on dark. */
public enum Theme {
    CORAL,
    AMBER,
    OLIVE,
    FOREST,
    TEAL,
    SKY,
    INDIGO,
    VIOLET,
    MAGENTA,
    SLATE;

    /** What a community has until its admin chooses. */
    static final Theme FIRST = TEAL;

    /** Its name in style sheets. */
    public String css() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
