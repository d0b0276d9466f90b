package social.plaza.moderation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.plaza.account.AccountCard;
import social.plaza.shared.PostId;

/**
 * What somebody should know before deciding a case, and what they may decide.
 *
 * @param opening the post that the conversation began with; null where that is the one reported
 * @param answered what the reported post answers; null where it answers nothing, or the opening
 * @param answers the first ones to the reported post
 * @param recent the person's last posts here, newest first
 * @param earlier the person's other cases at this desk, newest first
 * @param taken what was decided in this case, newest first, undone ones included
 * @param past what else was decided about the person here, newest first, undone ones included
 * @param offers what may be decided now, in the order in which it is taken
 * @param refusals message keys: why other things may not
 */
public record CaseContext(
        @Nullable Said opening,
        @Nullable Said answered,
        List<Said> answers,
        List<Said> recent,
        List<Earlier> earlier,
        List<Taken> taken,
        List<Taken> past,
        List<DecisionKind> offers,
        List<String> refusals) {

    /**
     * A post.
     *
     * @param text null where it was deleted
     */
    public record Said(PostId id, AccountCard by, @Nullable String text, boolean hidden, Instant at) {}

    public record Earlier(long id, Reported.Kind kind, String excerpt, CaseState state, Instant openedAt) {}

    /**
     * A decision.
     *
     * @param until when it ends by itself; null for never
     * @param inForce whether it keeps the person from something now
     */
    public record Taken(
            long id,
            DecisionKind kind,
            Cited cited,
            String reason,
            AccountCard by,
            Instant at,
            @Nullable Instant until,
            boolean undone,
            boolean inForce,
            boolean canUndo) {}

    /** Whether anything that was decided in this case stands. */
    public boolean stands() {
        return taken.stream().anyMatch(one -> !one.undone());
    }

    /** What keeps the person from something here now. */
    public List<Taken> inForce() {
        return past.stream().filter(Taken::inForce).toList();
    }
}
