package social.plaza.community;

/** The patterns drawn on a community's cover in its theme colour. */
public enum Cover {
    PLAIN,
    DOTS,
    WAVES,
    GRID,
    DIAGONALS,
    CONFETTI;

    /** Its name in style sheets. */
    public String css() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
