package social.plaza.media;

/**
 * A picture that may be shown.
 *
 * @param type as the web names it
 * @param lasting whether whoever has seen it may keep it; else it must be asked for again each time it is shown
 */
public record ShownImage(String key, String type, boolean lasting) {}
