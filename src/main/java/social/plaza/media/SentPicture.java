package social.plaza.media;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import social.plaza.shared.RuleViolation;

/**
 * A picture as a form sent it.
 *
 * @param image what was uploaded, now or by an earlier try, null for nothing
 * @param none whether there is to be none
 * @param problem why the file was not taken, null where it was
 */
public record SentPicture(
        @Nullable ImageId image, boolean none, @Nullable RuleViolation problem) {

    public static final SentPicture NONE = new SentPicture(null, false, null);

    public PictureChange change() {
        if (image != null) {
            return PictureChange.to(image);
        }
        return none ? PictureChange.REMOVAL : PictureChange.NONE;
    }

    /** Says beside the field why its file was not taken. */
    public void tell(String field, BindingResult problems) {
        if (problem != null) {
            problems.rejectValue(field, problem.messageKey(), problem.arguments(), null);
        }
    }

    /** To be shown again, so that nobody has to look for the file twice. */
    public PictureField again(@Nullable ImageId shown) {
        return new PictureField(shown, image, none);
    }
}
