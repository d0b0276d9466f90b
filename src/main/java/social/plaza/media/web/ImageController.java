package social.plaza.media.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import social.plaza.media.ImageId;
import social.plaza.media.Images;
import social.plaza.media.ShownImage;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;

/** The bytes of pictures. What is at an address never changes, but who may see it does. */
@Controller
class ImageController {

    /** Faces stand on every page; whoever has seen one may be shown it this much longer. */
    private static final Duration LASTING = Duration.ofHours(1);

    private final Images images;

    ImageController(Images images) {
        this.images = images;
    }

    @GetMapping("/media/{id}/{size}")
    ResponseEntity<byte[]> show(
            @PathVariable long id, @PathVariable String size, @CurrentActor Actor actor, WebRequest request) {
        ShownImage image = images.shown(actor, new ImageId(id), size);
        CacheControl caching = image.lasting()
                ? CacheControl.maxAge(LASTING).cachePrivate()
                : CacheControl.noCache().cachePrivate();
        String tag = "\"" + id + '-' + size + '"';
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304).eTag(tag).cacheControl(caching).build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(caching)
                .contentType(MediaType.parseMediaType(image.type()))
                .body(images.bytes(image));
    }
}
