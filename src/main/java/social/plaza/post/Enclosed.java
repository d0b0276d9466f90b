package social.plaza.post;

import java.util.List;

/**
 * What a post holds beside its words, none of which its author can change.
 *
 * @param seen whether the reader may see the pictures themselves
 * @param options of its poll, none where it asks nothing
 */
public record Enclosed(List<PostImage> images, boolean seen, List<String> options) {

    static final Enclosed NOTHING = new Enclosed(List.of(), false, List.of());

    /** For a reader who may not see the pictures. */
    public Enclosed told() {
        return new Enclosed(images, false, options);
    }
}
