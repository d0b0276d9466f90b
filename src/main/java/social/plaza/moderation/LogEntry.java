package social.plaza.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.plaza.account.AccountCard;
import social.plaza.audit.Act;
import social.plaza.shared.PostId;

/**
 * One line of a moderation log, as its reader may see it.
 *
 * @param sequence its number in its chain, from 1
 * @param actor who acted; null where names are not for the reader, or Plaza itself acted
 * @param subject whom it concerned; null where names are not for the reader, or it was nobody
 * @param label what it was called then; empty where that is not for the reader
 * @param ground what was cited as it is recorded; empty where nothing was
 * @param cited the same for reading; null where nothing was cited
 * @param reason empty where there was none or it is not for the reader
 * @param post the post concerned; null where there is none or it is not for the reader
 * @param decision the decision recorded here; null where it was none or it is not for the reader
 * @param kind of that decision
 * @param reviewCase the case recorded here; null where it was none or it is not for the reader
 * @param place where that case stands, in the platform's log; null elsewhere, and for none
 * @param undoes the entry that this one undoes
 * @param undone whether a later entry undoes this one
 * @param lapsed whether that was nobody's doing, but the end of its time
 * @param canUndo whether the reader may undo it
 * @param sealed what its hash is made of; null for who does not see all of it
 */
public record LogEntry(
        long id,
        long sequence,
        Act act,
        Instant at,
        @Nullable AccountCard actor,
        @Nullable AccountCard subject,
        String label,
        String ground,
        @Nullable Cited cited,
        String reason,
        @Nullable PostId post,
        @Nullable Long decision,
        @Nullable DecisionKind kind,
        @Nullable Long reviewCase,
        @Nullable Place place,
        @Nullable Long undoes,
        boolean undone,
        boolean lapsed,
        boolean canUndo,
        @Nullable Sealed sealed) {

    /**
     * The rest of what an entry's hash is made of, and the hashes in hexadecimal. Not for everybody: with the hashes,
     * the few names and reasons that an entry can hold are quickly tried out.
     */
    public record Sealed(
            @Nullable Long community,
            @Nullable Long actor,
            String subjectKind,
            long subject,
            @Nullable Long reference,
            String previousHash,
            String hash) {}

    /** A community. */
    public record Place(String slug, String name) {}

    /** A change to the community itself: what is cited is the rule that changed, and the reason says how, in signs. */
    public boolean change() {
        return Recorded.CHANGES.contains(act);
    }

    /** Concerns a reporter, whom the label numbers. */
    public boolean ofReporter() {
        return Recorded.REPORTERS.contains(act);
    }
}
