package social.plaza.media;

import org.jspecify.annotations.Nullable;

/**
 * A picture in a form, for {@code fragments/picture}.
 *
 * @param shown by now, null for none
 * @param pending uploaded by a try that was refused, null for none
 * @param none whether there is to be none
 */
public record PictureField(
        @Nullable ImageId shown, @Nullable ImageId pending, boolean none) {

    /** What the form shows. */
    public @Nullable ImageId image() {
        return pending == null ? shown : pending;
    }
}
