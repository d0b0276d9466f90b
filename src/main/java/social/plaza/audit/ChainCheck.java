package social.plaza.audit;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Walks a chain from its first entry and remembers where it breaks first. */
final class ChainCheck {

    private Link last = Link.FIRST;
    private @Nullable Long brokenAt;

    void add(ChainedEntry entry) {
        if (brokenAt != null) {
            return;
        }
        if (entry.follows(last) && entry.isAsWritten()) {
            last = entry.link();
        } else {
            brokenAt = last.sequence() + 1;
        }
    }

    /** What was found, given where the chain says it ends. */
    Integrity upTo(Link end) {
        if (brokenAt != null) {
            return new Integrity.Broken(brokenAt);
        }
        boolean complete = last.sequence() == end.sequence() && Arrays.equals(last.hash(), end.hash());
        return complete ? new Integrity.Intact(last.sequence()) : new Integrity.Broken(last.sequence() + 1);
    }
}
