package social.plaza.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Ids;

/**
 * Appends to the moderation log. The entries of one community form a chain: each holds the hash of the one before, so
 * that none can be changed, taken out or put between without being found. The platform's own acts form a chain too.
 */
@Component
public class AuditLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Records an act with the caller's transaction. Holds the chain until that ends, so entries stand in the order in
     * which their acts came into force.
     *
     * @return the entry's id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long append(AuditEntry entry) {
        Link last = lockEnd(key(entry.community()));
        ChainedEntry chained =
                ChainedEntry.after(last, Ids.next(), clock.instant().truncatedTo(ChronoUnit.MICROS), entry);
        insert(chained, entry);
        jdbc.sql("UPDATE audit_chain SET sequence = ?, hash = ? WHERE community_id = ?")
                .params(chained.sequence(), chained.hash(), key(entry.community()))
                .update();
        return chained.id();
    }

    /** Reads a whole chain, null for the platform's, and says whether every entry is as it was written. */
    @Transactional(readOnly = true)
    public Integrity verify(@Nullable CommunityId community) {
        var check = new ChainCheck();
        try (var entries = jdbc.sql("""
                        SELECT id, community_id, sequence, actor_id, act, subject_kind, subject_id, ground, reason, at,
                               undoes, reference_id, previous_hash, hash
                        FROM audit_entry WHERE coalesce(community_id, 0) = ? ORDER BY sequence""").params(key(community)).withFetchSize(500).query(ChainedEntry::read).stream()) {
            entries.forEachOrdered(check::add);
        }
        return check.upTo(end(key(community)).orElse(Link.FIRST));
    }

    private Link lockEnd(long key) {
        return lockedEnd(key)
                .or(() -> {
                    jdbc.sql("""
                            INSERT INTO audit_chain (community_id, sequence, hash) VALUES (?, ?, ?)
                            ON CONFLICT DO NOTHING""")
                            .params(key, Link.FIRST.sequence(), Link.FIRST.hash())
                            .update();
                    return lockedEnd(key);
                })
                .orElseThrow();
    }

    private Optional<Link> lockedEnd(long key) {
        return jdbc.sql("SELECT sequence, hash FROM audit_chain WHERE community_id = ? FOR UPDATE")
                .params(key)
                .query(Link::read)
                .optional();
    }

    private Optional<Link> end(long key) {
        return jdbc.sql("SELECT sequence, hash FROM audit_chain WHERE community_id = ?")
                .params(key)
                .query(Link::read)
                .optional();
    }

    private void insert(ChainedEntry chained, AuditEntry entry) {
        jdbc.sql("""
                        INSERT INTO audit_entry
                            (id, community_id, sequence, actor_id, act, subject_kind, subject_id, subject_label, ground,
                             reason, at, undoes, reference_id, previous_hash, hash)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.<@Nullable Object>asList(
                        chained.id(),
                        chained.community(),
                        chained.sequence(),
                        chained.actor(),
                        chained.act(),
                        chained.subjectKind(),
                        chained.subjectId(),
                        entry.label(),
                        chained.ground(),
                        chained.reason(),
                        Timestamp.from(chained.at()),
                        chained.undoes(),
                        chained.reference(),
                        chained.previousHash(),
                        chained.hash()))
                .update();
    }

    /** The platform's chain has the key 0, which is no community's id. */
    private static long key(@Nullable CommunityId community) {
        return community == null ? 0 : community.value();
    }
}
