package social.plaza.membership;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.account.Accounts;
import social.plaza.audit.Act;
import social.plaza.audit.AuditEntry;
import social.plaza.audit.AuditEntry.Subject;
import social.plaza.audit.AuditLog;
import social.plaza.community.Communities;
import social.plaza.community.CommunityView;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.NotFound;
import social.plaza.shared.Verdict.Denied;

/** Deciding who is let into a restricted community: the queue of requests, one at a time or many at once. */
@Component
public class Admissions {

    /** Requests decided at once. */
    public static final int MOST_AT_ONCE = 100;

    private final Communities communities;
    private final Accounts accounts;
    private final Standings standings;
    private final Admission admission;
    private final JoinRequestRepository requests;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final AdmissionPolicy policy = new AdmissionPolicy();

    Admissions(
            Communities communities,
            Accounts accounts,
            Standings standings,
            Admission admission,
            JoinRequestRepository requests,
            AuditLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.communities = communities;
        this.accounts = accounts;
        this.standings = standings;
        this.admission = admission;
        this.requests = requests;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** What became of one request. */
    public enum Outcome {
        APPROVED,
        DECLINED,
        ALREADY_DECIDED,
        BARRED
    }

    /**
     * One request after it was to be decided.
     *
     * @param obstacle message key of what bars the person, null unless barred
     */
    public record Decided(
            long request,
            String handle,
            Outcome outcome,
            @Nullable String obstacle) implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    /** Lets one person in; {@code NotFound} where this community has no such request. */
    @Transactional
    public void approve(Actor actor, CommunityId id, long requestId) {
        CommunityView community = locked(actor, id);
        insist(approve(actor, community, request(requestId, id)));
    }

    /**
     * Turns one person away.
     *
     * @param reason what the person is told, 1 to 280 characters
     */
    @Transactional
    public void decline(Actor actor, CommunityId id, long requestId, String reason) {
        locked(actor, id);
        insist(decline(actor, request(requestId, id), reason));
    }

    /** Decides each of up to {@link #MOST_AT_ONCE} requests; one that cannot be decided leaves the others alone. */
    @Transactional
    public List<Decided> decide(Actor actor, CommunityId id, List<Long> requestIds, boolean approve, String reason) {
        CommunityView community = locked(actor, id);
        return requestIds.stream()
                .distinct()
                .limit(MOST_AT_ONCE)
                .flatMap(requestId -> requests.find(requestId, id).stream())
                .map(request -> approve ? approve(actor, community, request) : decline(actor, request, reason))
                .toList();
    }

    /** Lets everybody in who waits, for the community is open now; who is barred has nothing to wait for any more. */
    int approveAll(Actor actor, CommunityId id) {
        CommunityView community = communities.view(id);
        int approved = 0;
        for (JoinRequest request : requests.findPending(id)) {
            if (approve(actor, community, request).outcome() == Outcome.APPROVED) {
                approved++;
            } else {
                request.withdraw(clock.instant());
            }
        }
        return approved;
    }

    private CommunityView locked(Actor actor, CommunityId id) {
        CommunityView community = communities.lock(id);
        policy.canDecideRequests(standings.of(actor.account(), id).affiliation(), community)
                .orRefuse();
        return community;
    }

    private JoinRequest request(long requestId, CommunityId community) {
        return requests.find(requestId, community).orElseThrow(NotFound::new);
    }

    private Decided approve(Actor actor, CommunityView community, JoinRequest request) {
        String handle = accounts.card(request.account()).handle();
        if (!request.pending()) {
            return new Decided(request.id(), handle, Outcome.ALREADY_DECIDED, null);
        }
        Person person = standings.of(request.account(), community.id());
        if (policy.canBeAdmitted(person, community) instanceof Denied(String reason)) {
            return new Decided(request.id(), handle, Outcome.BARRED, obstacle(reason));
        }
        Instant now = clock.instant();
        request.approve(actor.account(), now);
        admission.admit(community.id(), person.id(), request.rulesAccepted());
        record(actor, request, Act.REQUEST_APPROVED, handle);
        return new Decided(request.id(), handle, Outcome.APPROVED, null);
    }

    private Decided decline(Actor actor, JoinRequest request, String reason) {
        AccountId account = request.account();
        String handle = accounts.card(account).handle();
        if (!request.pending()) {
            return new Decided(request.id(), handle, Outcome.ALREADY_DECIDED, null);
        }
        request.decline(actor.account(), reason, clock.instant());
        record(actor, request, Act.REQUEST_DECLINED, handle);
        return new Decided(request.id(), handle, Outcome.DECLINED, null);
    }

    private void record(Actor actor, JoinRequest request, Act act, String handle) {
        AccountId account = request.account();
        log.append(new AuditEntry(
                request.community(),
                actor.account(),
                act,
                Subject.ACCOUNT,
                account.value(),
                '@' + handle,
                "",
                request.reason(),
                null,
                request.id()));
        events.publishEvent(new JoinRequestDecided(
                request.id(), request.community(), account, actor.account(), act == Act.REQUEST_APPROVED));
    }

    private static void insist(Decided decided) {
        switch (decided.outcome()) {
            case APPROVED, DECLINED -> {}
            case ALREADY_DECIDED -> throw new RequestAlreadyDecided();
            case BARRED -> throw new CannotAdmit(decided);
        }
    }

    /** The same obstacle, told to whom it does not concern. */
    private static String obstacle(String denial) {
        return denial.replace("membership.denied.", "membership.barred.");
    }
}
