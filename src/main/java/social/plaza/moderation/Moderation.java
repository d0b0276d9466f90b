package social.plaza.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.account.Accounts;
import social.plaza.audit.Act;
import social.plaza.audit.AuditEntry;
import social.plaza.audit.AuditLog;
import social.plaza.community.Affiliations;
import social.plaza.community.Communities;
import social.plaza.community.CommunityView;
import social.plaza.membership.Memberships;
import social.plaza.moderation.ReviewPolicy.Subject;
import social.plaza.post.Posts;
import social.plaza.post.Posts.PostFacts;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;

/** Decides: authorises by rank, acts through the module that holds the state, records, tells; all in one transaction. */
@Component
public class Moderation {

    private final Communities communities;
    private final Affiliations affiliations;
    private final Memberships memberships;
    private final Posts posts;
    private final Accounts accounts;
    private final Measures measures;
    private final DecisionRepository decisions;
    private final CaseClosing closing;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Moderation(
            Communities communities,
            Affiliations affiliations,
            Memberships memberships,
            Posts posts,
            Accounts accounts,
            Measures measures,
            DecisionRepository decisions,
            CaseClosing closing,
            AuditLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.communities = communities;
        this.affiliations = affiliations;
        this.memberships = memberships;
        this.posts = posts;
        this.accounts = accounts;
        this.measures = measures;
        this.decisions = decisions;
        this.closing = closing;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** Hides a community post, for its team. Returns the decision's id. */
    @Transactional
    public long hide(Actor by, PostId post, Ground ground, String reason) {
        CommunityId community = posts.communityOf(post);
        if (community == null) {
            throw new NotFound();
        }
        return decide(by, new Desk(community), Reported.post(post), Ruling.toHide(ground, reason))
                .getFirst();
    }

    /**
     * Removes a member and hides their posts, for the team. Returns the decision's id.
     *
     * @param until null for until reinstated
     */
    @Transactional
    public long remove(
            Actor by, CommunityId id, AccountId account, Ground ground, @Nullable Instant until, String reason) {
        return decide(by, new Desk(id), Reported.account(account, id), Ruling.toRemove(ground, until, reason))
                .getFirst();
    }

    /**
     * Takes every part of a ruling or none, and closes the case of the subject that waits at this desk. Returns the ids
     * of the decisions, one for each part.
     */
    @Transactional
    List<Long> decide(Actor by, Desk desk, Reported subject, Ruling ruling) {
        CommunityId place = placeOf(subject);
        CommunityView community = place == null ? null : communities.lock(place);
        Authority authority = authority(by, desk, community);
        Reason reason = authority.reason(ruling.reason());
        Citation citation = Citation.of(ruling.ground(), community).orElseThrow(RuleGone::new);
        CaseId waiting = closing.waiting(desk, subject).orElse(null);
        List<Long> made = new ArrayList<>();
        for (DecisionKind kind : ruling.kinds()) {
            Matter matter = matter(authority, kind, subject, place, waiting);
            authority
                    .mayTake(kind, subject(place, matter.account()), place != null)
                    .orRefuse();
            Decision decision =
                    new Decision(kind, matter, desk.platform(), citation, reason, by.account(), clock.instant());
            record(decision, by, measures.take(by, decision, ruling));
            made.add(decision.id().value());
        }
        if (waiting != null) {
            closing.close(waiting, by.account(), CaseState.ACTED, null);
        }
        return made;
    }

    private Matter matter(
            Authority authority,
            DecisionKind kind,
            Reported subject,
            @Nullable CommunityId place,
            @Nullable CaseId waiting) {
        return switch (subject.kind()) {
            case COMMUNITY -> throw new NotFound();
            case ACCOUNT -> {
                if (kind.aboutPost()) {
                    throw new NotFound();
                }
                yield new Matter(place, new AccountId(subject.id()), null, waiting);
            }
            case POST -> {
                PostFacts post = posts.facts(new PostId(subject.id()));
                if (kind == DecisionKind.HIDE && post.deleted()) {
                    throw waiting == null ? new NotFound() : CaseChanged.deleted();
                }
                if (post.hidden()) {
                    authority.mayRead().orNotFound();
                }
                if (kind == DecisionKind.LOCK) {
                    PostFacts first = posts.facts(post.conversation());
                    yield new Matter(place, first.author(), first.id(), waiting);
                }
                yield new Matter(place, post.author(), kind == DecisionKind.HIDE ? post.id() : null, waiting);
            }
        };
    }

    /** Undoes a decision (unhide, reinstate): restores exactly what it took, and its case waits again. */
    @Transactional
    public void undo(Actor by, long decisionId, String reason) {
        Decision decision = locked(new DecisionId(decisionId));
        CommunityId community = decision.community();
        Authority authority = authority(
                by,
                by.staff() ? Desk.STAFF : new Desk(community),
                community == null ? null : communities.view(community));
        authority.mayRead().orNotFound();
        authority
                .mayUndo(
                        decision.byStaff(),
                        subject(community, decision.account()),
                        subject(community, decision.decidedBy()))
                .orRefuse();
        undo(by, decision, authority.reason(reason), false);
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
        undo(by, decision, new Reason(""), true);
        note(by, decision, Act.APPEAL_GRANTED, answer);
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
        undo(by, decision, new Reason(reason), true);
    }

    /** The reason for the record, from who may undo the decision at this desk; everybody else is refused. */
    @Transactional(propagation = Propagation.MANDATORY)
    String mayUndo(Actor by, Desk desk, Decision decision, String reason) {
        CommunityId community = decision.community();
        Authority authority = authority(by, desk, community == null ? null : communities.view(community));
        authority
                .mayUndo(
                        decision.byStaff(),
                        subject(community, decision.account()),
                        subject(community, decision.decidedBy()))
                .orRefuse();
        return authority.reason(reason).text();
    }

    /** Records an act about a decision that takes and restores nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void note(Actor by, Decision decision, Act act, String words) {
        append(decision, by.account(), act, new Reason(words), null);
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

    private Authority authority(Actor by, Desk desk, @Nullable CommunityView community) {
        return desk.platform() || community == null
                ? new Authority.OfPlatform(by)
                : new Authority.OfTeam(by, affiliations.of(by, community.id()), community.state());
    }

    /** Ends a silence or removal whose time is over, as a moderator would; nothing happens where one was faster. */
    @Transactional
    void lapse(DecisionId id) {
        Decision decision = locked(id);
        if (decision.stands()) {
            undo(null, decision, new Reason(""), false);
        }
    }

    private void undo(@Nullable Actor by, Decision decision, Reason reason, boolean answered) {
        AccountId undoneBy = by == null ? null : by.account();
        decision.undo(undoneBy, clock.instant());
        decisions.flush();
        append(decision, undoneBy, measures.restore(by, decision), reason, decision.entryId());
        events.publishEvent(new DecisionUndone(
                decision.id().value(),
                decision.kind(),
                decision.community(),
                decision.account(),
                decision.post(),
                undoneBy,
                answered));
    }

    private void record(Decision decision, Actor by, Act act) {
        decision.recorded(append(decision, by.account(), act, new Reason(decision.reason()), null));
        decisions.save(decision);
        events.publishEvent(new DecisionMade(
                decision.id().value(),
                decision.kind(),
                decision.community(),
                decision.account(),
                decision.post(),
                by.account()));
    }

    private long append(Decision decision, @Nullable AccountId by, Act act, Reason reason, @Nullable Long undoes) {
        PostId post = decision.post();
        return log.append(new AuditEntry(
                decision.community(),
                by,
                act,
                post == null ? AuditEntry.Subject.ACCOUNT : AuditEntry.Subject.POST,
                post == null ? decision.account().value() : post.value(),
                label(decision),
                decision.citation().text(),
                reason.text(),
                undoes,
                decision.id().value()));
    }

    private @Nullable CommunityId placeOf(Reported subject) {
        return subject.kind() == Reported.Kind.POST ? posts.communityOf(new PostId(subject.id())) : subject.place();
    }

    private Subject subject(@Nullable CommunityId community, AccountId account) {
        return new Subject(account, community == null ? null : memberships.roleOf(community, account));
    }

    private String label(Decision decision) {
        PostId id = decision.post();
        if (id == null) {
            return Label.of(accounts.card(decision.account()));
        }
        PostFacts post = posts.facts(id);
        return Label.of(accounts.card(post.author()), post.body());
    }
}
