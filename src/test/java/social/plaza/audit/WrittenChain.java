package social.plaza.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Entries of one chain as the log would have sealed them, for whoever writes many of them at once. */
public final class WrittenChain {

    /** The columns that {@link #next} fills, in their order. */
    public static final String COLUMNS = """
            audit_entry (id, community_id, sequence, actor_id, act, subject_kind, subject_id, subject_label, ground,
                         reason, at, undoes, reference_id, previous_hash, hash)""";

    private Link last = Link.FIRST;

    public @Nullable Object[] next(long id, Instant at, AuditEntry entry) {
        var sealed = ChainedEntry.after(last, id, at, entry);
        last = sealed.link();
        return new @Nullable Object[] {
            id,
            sealed.community(),
            sealed.sequence(),
            sealed.actor(),
            sealed.act(),
            sealed.subjectKind(),
            sealed.subjectId(),
            entry.label(),
            sealed.ground(),
            sealed.reason(),
            at,
            sealed.undoes(),
            sealed.reference(),
            sealed.previousHash(),
            sealed.hash()
        };
    }

    /** What {@code audit_chain} keeps of its end: the last number and its hash. */
    public @Nullable Object[] end(long community) {
        return new @Nullable Object[] {community, last.sequence(), last.hash()};
    }
}
