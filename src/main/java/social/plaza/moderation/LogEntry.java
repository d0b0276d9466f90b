package social.plaza.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.plaza.account.AccountCard;
import social.plaza.audit.Act;
import social.plaza.shared.PostId;

/**
 * One line of a community's moderation log, as its reader may see it.
 *
 * @param actor who acted; null where names are not for the reader, or Plaza itself acted
 * @param subject whom it concerned; null where names are not for the reader, or it was nobody
 * @param label what it was called then; empty where that is not for the reader
 * @param cited null where nothing was cited
 * @param reason empty where there was none or it is not for the reader
 * @param post the post concerned; null where there is none or it is not for the reader
 * @param decision the decision recorded here; null where it was none or it is not for the reader
 * @param undone whether a later entry undoes this one
 * @param canUndo whether the reader may undo it
 */
public record LogEntry(
        long id,
        Act act,
        Instant at,
        @Nullable AccountCard actor,
        @Nullable AccountCard subject,
        String label,
        @Nullable Cited cited,
        String reason,
        @Nullable PostId post,
        @Nullable Long decision,
        boolean undone,
        boolean canUndo) {

    /** A change to the community itself: what is cited is the rule that changed, and the reason says how, in signs. */
    public boolean change() {
        return act == Act.RULES_CHANGED || act == Act.SETTINGS_CHANGED;
    }
}
