package social.plaza.community;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.community.RuleChange.Kind;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.NotFound;

/** What other modules ask of communities. */
@Component
public class Communities {

    private final CommunityRepository communities;
    private final JdbcClient jdbc;
    private final CommunityRows rows;
    private final Clock clock;

    Communities(CommunityRepository communities, JdbcClient jdbc, CommunityRows rows, Clock clock) {
        this.communities = communities;
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** The community at this address, in one statement; {@code NotFound} where none is. */
    public CommunityView view(String slug) {
        return jdbc.sql(CommunityRows.SELECT + "WHERE c.slug = ?")
                .param(slug)
                .query(rows)
                .optional()
                .orElseThrow(NotFound::new);
    }

    public CommunityView view(CommunityId id) {
        return jdbc.sql(CommunityRows.SELECT + "WHERE c.id = ?")
                .param(id.value())
                .query(rows)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The present address of the community that once had this one. */
    public Optional<String> movedTo(String slug) {
        return jdbc.sql("""
                        SELECT c.slug FROM community_address a JOIN community c ON c.id = a.community_id
                        WHERE a.slug = ? AND c.slug <> a.slug""").param(slug).query(String.class).optional();
    }

    /**
     * Locks the community's row, which every write to membership, role, rule or admin does first, and returns it as it
     * is now.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CommunityView lock(CommunityId id) {
        // not FOR UPDATE: a new post only refers to the community and need not wait
        jdbc.sql("SELECT id FROM community WHERE id = ? FOR NO KEY UPDATE")
                .param(id.value())
                .query(_ -> {});
        // a second statement: the first began before others let go, and would show the rules as they were then
        return view(id);
    }

    /** Keeps the number of members; the row is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void countMembers(CommunityId id, int change) {
        jdbc.sql("UPDATE community SET members = members + ? WHERE id = ?")
                .params(change, id.value())
                .update();
    }

    /** Puts another account in the admin's place; the row is locked and the roles are changed in this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(CommunityId id, AccountId newAdmin) {
        communities.findById(id).orElseThrow(NotFound::new).handOver(newAdmin);
        communities.flush();
    }

    /** Ends a community that its admin left last; the row is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void archive(CommunityId id) {
        communities.findById(id).orElseThrow(NotFound::new).archive(clock.instant());
        communities.flush();
    }

    /** What changed in the rules since a version, oldest first: what a member is shown before accepting them anew. */
    public List<RuleChange> rulesChangedSince(CommunityId id, int version) {
        return jdbc.sql("""
                        SELECT rules_version, kind, text_before, text_after, at FROM rule_change
                        WHERE community_id = ? AND rules_version > ? ORDER BY rules_version""")
                .params(id.value(), version)
                .query((row, _) -> new RuleChange(
                        row.getInt("rules_version"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("text_before"),
                        row.getString("text_after"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
