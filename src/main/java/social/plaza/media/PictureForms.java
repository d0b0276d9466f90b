package social.plaza.media;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import social.plaza.shared.Actor;
import social.plaza.shared.Ids;
import social.plaza.shared.RuleViolation;

/** Takes a picture that a form sends: a file or, from a try that was refused, what was uploaded then. */
@Component
public class PictureForms {

    private final Images images;

    PictureForms(Images images) {
        this.images = images;
    }

    /**
     * A file goes before what was uploaded earlier, and a wish for no picture before that.
     *
     * @param earlier id of what was uploaded, as the form sends it
     * @param none true where no picture is wished for
     */
    public SentPicture take(
            Actor owner,
            Purpose purpose,
            @Nullable MultipartFile file,
            @Nullable String earlier,
            @Nullable Boolean none) {
        boolean without = Boolean.TRUE.equals(none);
        if (file != null && !file.isEmpty()) {
            try {
                return new SentPicture(images.accept(owner, purpose, file).id(), false, null);
            } catch (RuleViolation refusal) {
                return new SentPicture(null, without, refusal);
            }
        }
        return new SentPicture(without ? null : own(owner, purpose, earlier).orElse(null), without, null);
    }

    private Optional<ImageId> own(Actor owner, Purpose purpose, @Nullable String earlier) {
        return Optional.ofNullable(earlier)
                .flatMap(Ids::parse)
                .flatMap(id -> images.own(owner, purpose, List.of(new ImageId(id))).stream()
                        .findFirst())
                .map(Upload::id);
    }
}
