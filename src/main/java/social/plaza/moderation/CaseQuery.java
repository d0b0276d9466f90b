package social.plaza.moderation;

import org.jspecify.annotations.Nullable;
import social.plaza.community.Affiliation;

/**
 * Which cases of a desk are wanted, and in which order.
 *
 * @param kind what they are about; null for anything
 * @param cited what at least one report names; null for anything
 * @param claimed by whom; null for anybody and nobody
 */
public record CaseQuery(
        CaseTab tab,
        CaseOrder order,
        Reported.@Nullable Kind kind,
        @Nullable Ground cited,
        @Nullable Claimed claimed) {

    /** Who looks at a case now. */
    public enum Claimed {
        MINE("c.claimed_by = :reader AND c.claimed_until > :now"),
        FREE("(c.claimed_until IS NULL OR c.claimed_until <= :now)");

        private final String condition;

        Claimed(String condition) {
            this.condition = condition;
        }
    }

    /** What waits, the most pressing first. */
    public static CaseQuery waiting() {
        return new CaseQuery(CaseTab.REVIEW, CaseOrder.PRIORITY, null, null, null);
    }

    /** Whether a row's place in the list is its priority, then its id; otherwise the newest comes first. */
    public boolean byPriority() {
        return order == CaseOrder.PRIORITY && tab.waits();
    }

    /**
     * Over {@code review_case c}, in literals: how rare it is decides how it is best looked for.
     *
     * @param affiliation with the community whose desk it is; null for platform staff's
     */
    String condition(@Nullable Affiliation affiliation) {
        StringBuilder condition = new StringBuilder(tab.condition());
        if (kind != null) {
            condition.append(" AND c.subject_kind = '" + kind.name() + "'");
        }
        if (claimed != null) {
            condition.append(" AND ").append(claimed.condition);
        }
        if (cited != null) {
            condition
                    .append(" AND EXISTS (SELECT FROM case_report l JOIN report r ON r.id = l.report_id")
                    .append(" WHERE l.case_id = c.id AND ")
                    .append(names(cited, affiliation))
                    .append(')');
        }
        return condition.toString();
    }

    /** Of a norm only what was reported in the community, where it is a community's desk. */
    private static String names(Ground cited, @Nullable Affiliation affiliation) {
        return switch (cited) {
            case Ground.OfRule(long rule) -> "r.rule_id = " + rule;
            case Ground.OfNorm(Norm norm) ->
                "r.rule_id IS NULL AND r.ground = '" + Citation.NORM + norm.name() + "'"
                        + (affiliation == null
                                ? ""
                                : " AND r.community_id = "
                                        + affiliation.community().value());
        };
    }
}
