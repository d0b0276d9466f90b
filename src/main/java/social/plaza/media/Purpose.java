package social.plaza.media;

import java.util.List;
import java.util.Optional;

/** What a picture is for, and so in which sizes it is kept; the first is the largest. */
public enum Purpose {
    /** Shown in a post: small in its grid, large when opened. */
    POST(new Size("large", 1600, 1600, false), new Size("small", 600, 600, false)),
    /** A person's face, square. */
    AVATAR(new Size("large", 256, 256, true), new Size("medium", 128, 128, true), new Size("small", 64, 64, true)),
    /** The band above a profile. */
    COVER(new Size("large", 1500, 500, true), new Size("small", 600, 200, true)),
    /** A community's own sign, square as a face. */
    EMBLEM(new Size("large", 256, 256, true), new Size("medium", 128, 128, true), new Size("small", 64, 64, true)),
    /** The band above a community. */
    BANNER(new Size("large", 1500, 500, true), new Size("small", 600, 200, true));

    /**
     * One of the sizes that a picture is kept in.
     *
     * @param name in addresses
     * @param cut whether the picture fills this size and loses what stands over, or else fits into it
     */
    record Size(String name, int width, int height, boolean cut) {}

    /** What is cut comes from a picture at most this wide and high. */
    private static final int BEFORE_CUTTING = 2_400;

    @SuppressWarnings("ImmutableEnumChecker") // a List.of
    private final List<Size> sizes;

    Purpose(Size... sizes) {
        this.sizes = List.of(sizes);
    }

    List<Size> sizes() {
        return sizes;
    }

    Optional<Size> size(String name) {
        return sizes.stream().filter(size -> size.name().equals(name)).findFirst();
    }

    /** No size is made of more than a picture this wide and high. */
    int box() {
        Size largest = sizes.getFirst();
        return largest.cut() ? BEFORE_CUTTING : Math.max(largest.width(), largest.height());
    }
}
