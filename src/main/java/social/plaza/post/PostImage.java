package social.plaza.post;

import social.plaza.media.ImageId;

/**
 * A picture in a post.
 *
 * @param width of its large size
 * @param alt what it shows, in words; empty where its author did not say
 */
public record PostImage(ImageId id, int width, int height, String alt) {

    private static final int SMALL = 600;

    public String large() {
        return "/media/" + id + "/large";
    }

    public String small() {
        return "/media/" + id + "/small";
    }

    /** How wide its small size is. */
    public int smallWidth() {
        return (int) Math.max(1, Math.round(width * Math.min(1.0, (double) SMALL / Math.max(width, height))));
    }
}
