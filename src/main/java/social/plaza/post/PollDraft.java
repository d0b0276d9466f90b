package social.plaza.post;

import java.util.List;
import social.plaza.shared.TextRules;
import social.plaza.shared.UnfitText;

/** A poll as its author asks it: two to four different options. */
public record PollDraft(List<String> options, PollTime lasts) {

    public static final int FEWEST = 2;
    public static final int MOST = 4;

    /** Graphemes of an option. */
    public static final int LONGEST = 25;

    /** {@link UnfitPoll}. */
    public PollDraft {
        options = options.stream().map(PollDraft::fit).toList();
        if (options.size() < FEWEST || options.size() > MOST) {
            throw new UnfitPoll("post.refused.poll.count", FEWEST, MOST);
        }
        if (options.stream().distinct().count() < options.size()) {
            throw new UnfitPoll("post.refused.poll.same");
        }
    }

    private static String fit(String option) {
        try {
            return TextRules.LINE.require(option, 1, LONGEST);
        } catch (UnfitText unfit) {
            throw new UnfitPoll("post.refused.poll.option", LONGEST);
        }
    }
}
