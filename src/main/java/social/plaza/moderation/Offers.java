package social.plaza.moderation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.account.AccountCard;
import social.plaza.community.CommunityView;
import social.plaza.community.Role;
import social.plaza.moderation.ReviewPolicy.Subject;
import social.plaza.shared.AccountId;
import social.plaza.shared.Verdict;

/** Finds what may be decided in a case: what the authority allows, as far as it does not stand already. */
@Component
class Offers {

    /**
     * What may be decided.
     *
     * @param kinds in the order in which they are taken
     * @param refusals message keys: why other things may not
     */
    record Offered(List<DecisionKind> kinds, List<String> refusals) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Offers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One statement; none for a case about nobody. */
    Offered of(Authority authority, CaseView seen) {
        AccountCard about = seen.about();
        if (about == null) {
            return new Offered(List.of(), List.of());
        }
        Standing standing = standing(seen, about.id());
        List<DecisionKind> kinds = new ArrayList<>();
        Set<String> refusals = new LinkedHashSet<>();
        for (DecisionKind kind : DecisionKind.values()) {
            if (standing.takes(kind, seen)) {
                AccountId opener = standing.opener();
                Subject subject = kind == DecisionKind.LOCK && opener != null
                        ? new Subject(opener, standing.openerRole())
                        : new Subject(about.id(), standing.role());
                switch (authority.mayTake(kind, subject, seen.place() != null)) {
                    case Verdict.Allowed() -> kinds.add(kind);
                    case Verdict.Denied(String reason) -> refusals.add(reason);
                }
            }
        }
        return new Offered(List.copyOf(kinds), List.copyOf(refusals));
    }

    /**
     * What stands already is not offered again.
     *
     * @param belonging state of the person's membership in the place; null for none ever
     */
    private record Standing(
            @Nullable Role role,
            @Nullable String belonging,
            boolean silenced,
            boolean hidden,
            boolean locked,
            @Nullable AccountId opener,
            @Nullable Role openerRole) {

        boolean takes(DecisionKind kind, CaseView seen) {
            return switch (kind) {
                case HIDE -> seen.post() && !seen.gone() && !hidden;
                case LOCK -> seen.post() && opener != null && !locked;
                case WARN -> true;
                case SILENCE -> belonging != null && !belonging.equals("REMOVED") && !silenced;
                case REMOVE -> belonging != null && !belonging.equals("REMOVED");
            };
        }
    }

    private Standing standing(CaseView seen, AccountId person) {
        CommunityView place = seen.place();
        return jdbc.sql("""
                        SELECT CASE WHEN m.state = 'ACTIVE' THEN m.role END AS role, m.state AS belonging,
                               o.author_id AS opener, om.role AS opener_role,
                               EXISTS (SELECT FROM silence s WHERE s.community_id = :place AND s.account_id = :person
                                       AND s.ended_at IS NULL AND s.until > :now) AS silenced,
                               EXISTS (SELECT FROM hiding h WHERE h.post_id = p.id AND h.ended_at IS NULL
                                       AND h.removal_id IS NULL) AS hidden,
                               EXISTS (SELECT FROM thread_lock t WHERE t.conversation_id = p.conversation_id
                                       AND t.ended_at IS NULL) AS locked
                        FROM (SELECT CAST(:person AS bigint) AS id) person
                        LEFT JOIN membership m ON m.community_id = :place AND m.account_id = person.id
                        LEFT JOIN post p ON :post AND p.id = :subject
                        LEFT JOIN post o ON o.id = p.conversation_id AND o.deleted_at IS NULL
                        LEFT JOIN membership om ON om.community_id = :place AND om.account_id = o.author_id
                             AND om.state = 'ACTIVE'""")
                .param("person", person.value())
                .param("place", place == null ? 0 : place.id().value())
                .param("post", seen.post())
                .param("subject", seen.subject())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> {
                    Long opener = row.getObject("opener", Long.class);
                    return new Standing(
                            Columns.role(row, "role"),
                            row.getString("belonging"),
                            row.getBoolean("silenced"),
                            row.getBoolean("hidden"),
                            row.getBoolean("locked"),
                            opener == null ? null : new AccountId(opener),
                            Columns.role(row, "opener_role"));
                })
                .single();
    }
}
