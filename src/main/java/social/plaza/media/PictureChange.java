package social.plaza.media;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of a picture that somebody shows.
 *
 * @param asked whether it is to change at all
 * @param image what is shown from now on, null for none
 */
public record PictureChange(boolean asked, @Nullable ImageId image) {

    public static final PictureChange NONE = new PictureChange(false, null);
    public static final PictureChange REMOVAL = new PictureChange(true, null);

    public static PictureChange to(ImageId image) {
        return new PictureChange(true, image);
    }

    /** What is shown in the end. */
    public @Nullable ImageId after(@Nullable ImageId shown) {
        return asked ? image : shown;
    }
}
