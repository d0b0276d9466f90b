package social.plaza.post;

import java.time.Instant;
import java.util.List;

/**
 * A poll as one viewer sees it.
 *
 * @param showsResults to who has voted and to its author at once, to everybody when it is over
 */
public record PollView(
        List<Option> options, int votes, Instant closesAt, boolean closed, boolean canVote, boolean showsResults) {

    /**
     * One answer.
     *
     * @param position from 1
     * @param mine whether the viewer chose it
     */
    public record Option(int position, String text, int votes, boolean mine) {}

    /** Of a hundred, rounded down. */
    public int percent(Option option) {
        return votes == 0 ? 0 : (int) (option.votes() * 100L / votes);
    }
}
