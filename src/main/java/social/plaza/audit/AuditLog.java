package social.plaza.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
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

    /** The key of the platform's chain, which is no community's id. */
    private static final long PLATFORM = 0;

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

    /** Every chain there is, also one of which only the end or only entries are left; empty for the platform's. */
    @Transactional(readOnly = true)
    public List<Optional<CommunityId>> chains() {
        return jdbc.sql("""
                        SELECT community_id FROM audit_chain
                        UNION SELECT coalesce(community_id, 0) FROM audit_entry ORDER BY 1""")
                .query((row, _) -> Optional.of(row.getLong(1))
                        .filter(key -> key != PLATFORM)
                        .map(CommunityId::new))
                .list();
    }

    /**
     * Reads a whole chain, null for the platform's, and says whether every entry is as it was written. What is appended
     * meanwhile is not looked at.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
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

    private static long key(@Nullable CommunityId community) {
        return community == null ? PLATFORM : community.value();
    }
}
