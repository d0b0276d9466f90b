package social.plaza.media;

import social.plaza.shared.Actor;

/** Knows who may see the pictures of one purpose; the module that uses them says so. */
public interface ImageUse {

    Purpose purpose();

    boolean maySee(Actor viewer, ImageId image);
}
