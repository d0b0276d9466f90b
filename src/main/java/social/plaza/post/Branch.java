package social.plaza.post;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.plaza.shared.Cursor;
import social.plaza.shared.PostId;

/**
 * An answer with some of the answers below it.
 *
 * @param post null for one that the viewer may not read, though some of what answers it
 * @param below the first of its answers, oldest first
 * @param goesOn whether there are more of them
 */
public record Branch(PostId id, @Nullable PostView post, List<Branch> below, boolean goesOn) {

    public Branch {
        below = List.copyOf(below);
    }

    /** Where its further answers begin. */
    public String after() {
        return below.isEmpty() ? "" : Cursor.at(below.getLast().id().value()).encoded();
    }

    /** How many more there are, as far as the post's counter tells; 0 where nobody may know. */
    public int rest() {
        return post == null ? 0 : rest(post, below);
    }

    /** What is hidden or gone is in no counter. */
    static int rest(PostView post, List<Branch> below) {
        long counted = below.stream()
                .map(Branch::post)
                .filter(answer -> answer != null && answer.hiding() == null)
                .count();
        return Math.max(0, post.replies() - (int) counted);
    }
}
