package social.plaza.post;

import social.plaza.media.AltText;
import social.plaza.media.Upload;

/** A picture for a post that is still to be published. */
public record Attachment(Upload image, AltText alt) {

    /** The file and its words, not the picture made of it: a form that arrives twice is still the same form. */
    @Override
    public String toString() {
        return "Attachment[" + image.digest() + ", " + alt + ']';
    }
}
