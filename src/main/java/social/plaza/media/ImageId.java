package social.plaza.media;

import social.plaza.shared.Ids;

/** Identifies one uploaded picture. */
public record ImageId(long value) {

    static ImageId next() {
        return new ImageId(Ids.next());
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
