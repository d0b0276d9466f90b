package social.plaza.community;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import social.plaza.audit.Act;
import social.plaza.audit.AuditEntry;
import social.plaza.audit.AuditEntry.Subject;
import social.plaza.audit.AuditLog;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

/** Writes all that a new community consists of, with the transaction of whoever has allowed it. */
@Component
class Foundry {

    private final CommunityRepository communities;
    private final RuleRepository rules;
    private final Addresses addresses;
    private final Affiliations affiliations;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Foundry(
            CommunityRepository communities,
            RuleRepository rules,
            Addresses addresses,
            Affiliations affiliations,
            AuditLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.communities = communities;
        this.rules = rules;
        this.addresses = addresses;
        this.affiliations = affiliations;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    Community found(AccountId founder, Proposal proposal) {
        CommunityId id = CommunityId.next();
        Slug address = addresses.claim(proposal.name(), id);
        Community community =
                communities.saveAndFlush(Community.found(id, address, proposal, founder, clock.instant()));
        var inOrder = new OrderedRules(id, java.util.List.of());
        proposal.rules()
                .forEach(text -> rules.save(inOrder.add(text, Explanation.NONE).rule()));
        rules.flush();
        affiliations.admitFounder(id, founder, community.rulesVersion());
        log.append(AuditEntry.of(
                id,
                founder,
                Act.COMMUNITY_FOUNDED,
                Subject.COMMUNITY,
                id.value(),
                proposal.name().value(),
                ""));
        events.publishEvent(new CommunityFounded(id, founder));
        return community;
    }
}
