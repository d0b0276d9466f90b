package social.plaza.media;

/**
 * A picture that was uploaded and is not in use yet.
 *
 * @param digest of the file that was uploaded: the same for the same file
 */
public record Upload(ImageId id, String digest) {}
