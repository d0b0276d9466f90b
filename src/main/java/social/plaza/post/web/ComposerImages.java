package social.plaza.post.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import social.plaza.media.AltText;
import social.plaza.media.ImageId;
import social.plaza.media.Images;
import social.plaza.media.Purpose;
import social.plaza.media.Upload;
import social.plaza.post.Attachment;
import social.plaza.post.PostImages;
import social.plaza.post.TooManyImages;
import social.plaza.shared.Actor;
import social.plaza.shared.Ids;
import social.plaza.shared.RuleViolation;
import social.plaza.shared.UnfitText;

/**
 * The pictures that a composer sends: files in {@code images} with their words in {@code alts}, and ids in {@code kept},
 * which an earlier, refused try uploaded, with their words in {@code keptAlts}, unless they are in {@code removed}.
 */
@Component
class ComposerImages {

    /** One of them, with its words as typed. */
    record Pending(Upload upload, String alt) {}

    /**
     * What came of them.
     *
     * @param problem why the rest of what was sent was not taken, null where all of it was
     */
    record Taken(List<Pending> pictures, @Nullable RuleViolation problem) {

        static final Taken NONE = new Taken(List.of(), null);

        /** Refuses with the problem, if there is one. */
        List<Attachment> attachments() {
            if (problem != null) {
                throw problem;
            }
            return pictures.stream()
                    .map(picture -> new Attachment(picture.upload(), alt(picture)))
                    .toList();
        }

        private static AltText alt(Pending picture) {
            try {
                return AltText.of(picture.alt());
            } catch (UnfitText unfit) {
                throw new UnfitImages(unfit);
            }
        }
    }

    private final Images images;

    ComposerImages(Images images) {
        this.images = images;
    }

    /** Uploads what is new, as far as there is room and the files are good. */
    Taken take(Actor author, MultiValueMap<String, String> fields, @Nullable List<MultipartFile> files) {
        List<Pending> taken = new ArrayList<>(earlier(author, fields));
        List<String> alts = fields.getOrDefault("alts", List.of());
        RuleViolation problem = null;
        for (int i = 0; files != null && i < files.size(); i++) {
            MultipartFile file = files.get(i);
            if (file.isEmpty()) {
                continue;
            }
            if (taken.size() >= PostImages.MOST) {
                return new Taken(taken, new TooManyImages());
            }
            try {
                taken.add(new Pending(images.accept(author, Purpose.POST, file), at(alts, i)));
            } catch (RuleViolation refusal) {
                problem = new UnfitImages(refusal);
            }
        }
        return new Taken(taken, problem);
    }

    private List<Pending> earlier(Actor author, MultiValueMap<String, String> fields) {
        List<String> kept = fields.getOrDefault("kept", List.of());
        if (kept.isEmpty()) {
            return List.of();
        }
        Set<String> removed = Set.copyOf(fields.getOrDefault("removed", List.of()));
        List<String> wanted = kept.stream()
                .filter(id -> !removed.contains(id))
                .limit(PostImages.MOST)
                .toList();
        List<ImageId> ids = wanted.stream()
                .flatMap(id -> Ids.parse(id).stream())
                .map(ImageId::new)
                .toList();
        List<String> alts = fields.getOrDefault("keptAlts", List.of());
        return images.own(author, Purpose.POST, ids).stream()
                .map(upload ->
                        new Pending(upload, at(alts, kept.indexOf(upload.id().toString()))))
                .toList();
    }

    private static String at(List<String> texts, int place) {
        return place >= 0 && place < texts.size() ? texts.get(place) : "";
    }
}
