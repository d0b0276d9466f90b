package social.plaza.membership;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.community.Affiliation;
import social.plaza.community.Affiliations;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;

/** Answers what communities ask of memberships. */
@Component
class CommunityAffiliations implements Affiliations {

    private final Standings standings;
    private final JdbcClient jdbc;
    private final Admission admission;
    private final Admissions admissions;

    /** What admits is wired late: it needs communities, and communities need this. */
    CommunityAffiliations(
            Standings standings, JdbcClient jdbc, @Lazy Admission admission, @Lazy Admissions admissions) {
        this.standings = standings;
        this.jdbc = jdbc;
        this.admission = admission;
        this.admissions = admissions;
    }

    @Override
    public Affiliation of(Actor actor, CommunityId community) {
        return actor.guest()
                ? Affiliation.none(community)
                : standings.of(actor.account(), community).affiliation();
    }

    @Override
    public Map<CommunityId, Affiliation.Kind> among(Actor actor, Collection<CommunityId> communities) {
        if (actor.guest() || communities.isEmpty()) {
            return Map.of();
        }
        return standings.among(actor.account(), communities).stream()
                .map(Person::affiliation)
                .filter(affiliation -> affiliation.kind() != Affiliation.Kind.NONE)
                .collect(Collectors.toMap(Affiliation::community, Affiliation::kind));
    }

    @Override
    public boolean belongsSomewhere(AccountId account) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM membership WHERE account_id = ? AND state = 'ACTIVE')")
                .param(account.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void admitFounder(CommunityId community, AccountId founder, int rulesVersion) {
        admission.admitFounder(community, founder, rulesVersion);
    }

    @Override
    public int pendingRequests(CommunityId community) {
        return jdbc.sql("SELECT count(*) FROM join_request WHERE community_id = ? AND state = 'PENDING'")
                .param(community.value())
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int approvePending(Actor by, CommunityId community) {
        return admissions.approveAll(by, community);
    }
}
