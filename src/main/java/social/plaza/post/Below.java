package social.plaza.post;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.plaza.shared.PostId;
import social.plaza.shared.Slice;

/**
 * What stands below a post.
 *
 * @param line how its author went on, one post answering the other; empty on further pages
 * @param lineGoesOn whether more follows after the last post of the line
 * @param answers everything else that answers it
 */
public record Below(List<Line> line, boolean lineGoesOn, Slice<Branch> answers) {

    /**
     * One post of a line.
     *
     * @param post null where the viewer may not read it
     */
    public record Line(PostId id, @Nullable PostView post) {

        /** Where what follows it can be read. */
        public String path() {
            return "/posts/" + id + (post == null ? "/answers" : "");
        }
    }

    public boolean empty() {
        return line.isEmpty() && answers.empty();
    }
}
