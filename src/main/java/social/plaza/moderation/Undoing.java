package social.plaza.moderation;

import java.time.Clock;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.audit.Act;
import social.plaza.community.Communities;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.NotFound;
import social.plaza.shared.Verdict;

/** Undoes decisions: restores exactly what one took, records it and tells; all in one transaction. */
@Component
public class Undoing {

    private final Communities communities;
    private final Ranks ranks;
    private final Measures measures;
    private final DecisionRepository decisions;
    private final CaseClosing closing;
    private final DecisionLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Undoing(
            Communities communities,
            Ranks ranks,
            Measures measures,
            DecisionRepository decisions,
            CaseClosing closing,
            DecisionLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.communities = communities;
        this.ranks = ranks;
        this.measures = measures;
        this.decisions = decisions;
        this.closing = closing;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** Undoes what was decided together, all of it or nothing. */
    @Transactional
    public void undo(Actor by, Collection<Long> together, String reason) {
        together.stream().distinct().sorted().forEach(decision -> undo(by, decision, reason));
    }

    /** Undoes a decision (unhide, reinstate), and its case waits again. */
    @Transactional
    public void undo(Actor by, long decisionId, String reason) {
        Decision decision = locked(new DecisionId(decisionId));
        Authority authority = authority(by, by.staff() ? Desk.STAFF : new Desk(decision.community()), decision);
        authority.mayRead().orNotFound();
        mayUndo(authority, decision).orRefuse();
        undo(by, decision, authority.reason(reason).text(), false);
        CaseId answered = decision.caseId();
        if (answered != null) {
            closing.reconsider(answered);
        }
    }

    /**
     * Undoes a decision that was appealed against, for who may answer the appeal: it restores what undoing does, and its
     * case ends with nothing done.
     *
     * @param answer what the person who appealed reads
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void overturn(Actor by, Decision decision, String answer) {
        undo(by, decision, "", true);
        log.append(decision, by.account(), Act.APPEAL_GRANTED, answer);
        CaseId answered = decision.caseId();
        if (answered != null) {
            closing.clear(answered);
        }
    }

    /**
     * Restores a hidden post that its author has changed to comply, for who may undo the decision. Its case stays as it was
     * answered: something was done.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void accept(Actor by, Decision decision, String reason) {
        undo(by, decision, reason, true);
    }

    /** The reason for the record, from who may undo the decision at this desk; everybody else is refused. */
    @Transactional(propagation = Propagation.MANDATORY)
    String mayUndo(Actor by, Desk desk, Decision decision, String reason) {
        Authority authority = authority(by, desk, decision);
        mayUndo(authority, decision).orRefuse();
        return authority.reason(reason).text();
    }

    /** Ends a silence or removal whose time is over, as a moderator would; nothing happens where one was faster. */
    @Transactional
    void lapse(DecisionId id) {
        Decision decision = locked(id);
        if (decision.stands()) {
            undo(null, decision, "", false);
        }
    }

    /** The community first, as for every decision. */
    @Transactional(propagation = Propagation.MANDATORY)
    Decision locked(DecisionId id) {
        Long community = decisions.communityOf(id).map(CommunityId::value).orElse(null);
        if (community != null) {
            communities.lock(new CommunityId(community));
        }
        return decisions.lock(id).orElseThrow(NotFound::new);
    }

    private Authority authority(Actor by, Desk desk, Decision decision) {
        CommunityId community = decision.community();
        return ranks.authority(by, desk, community == null ? null : communities.view(community));
    }

    private Verdict mayUndo(Authority authority, Decision decision) {
        CommunityId community = decision.community();
        return authority.mayUndo(
                decision.byStaff(),
                ranks.subject(community, decision.account()),
                ranks.subject(community, decision.decidedBy()));
    }

    private void undo(@Nullable Actor by, Decision decision, String reason, boolean answered) {
        AccountId undoneBy = by == null ? null : by.account();
        decision.undo(undoneBy, clock.instant());
        decisions.flush();
        log.append(decision, undoneBy, measures.restore(by, decision), reason, decision.entryId());
        events.publishEvent(new DecisionUndone(
                decision.id().value(),
                decision.kind(),
                decision.community(),
                decision.account(),
                decision.post(),
                undoneBy,
                answered));
    }
}
