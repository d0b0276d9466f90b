package social.plaza.timeline.web;

import org.jspecify.annotations.Nullable;
import social.plaza.media.ImageId;
import social.plaza.shared.Site;

/** The picture that stands for a page elsewhere. */
final class Showing {

    private Showing() {}

    /** The square one, else the wide one, else none. */
    static @Nullable String address(Site site, @Nullable ImageId square, @Nullable ImageId wide) {
        ImageId shown = square == null ? wide : square;
        return shown == null ? null : site.link(shown.path("large"));
    }
}
