package social.plaza.membership;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.audit.Act;
import social.plaza.audit.AuditEntry;
import social.plaza.audit.AuditEntry.Subject;
import social.plaza.audit.AuditLog;
import social.plaza.community.Communities;
import social.plaza.community.CommunityView;
import social.plaza.community.Role;
import social.plaza.membership.Admission.Knock;
import social.plaza.membership.InvitationPolicy.Opens;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.NotFound;

/** Joining, accepting the rules, leaving, removal and reinstatement. */
@Component
public class Memberships {

    private final Communities communities;
    private final Standings standings;
    private final Admission admission;
    private final Redemption redemption;
    private final Acceptance acceptance;
    private final Ending ending;
    private final MembershipRepository memberships;
    private final JoinRequestRepository requests;
    private final RemovalRepository removals;
    private final AuditLog log;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final AdmissionPolicy policy = new AdmissionPolicy();

    Memberships(
            Communities communities,
            Standings standings,
            Admission admission,
            Redemption redemption,
            Acceptance acceptance,
            Ending ending,
            MembershipRepository memberships,
            JoinRequestRepository requests,
            RemovalRepository removals,
            AuditLog log,
            JdbcClient jdbc,
            Clock clock) {
        this.communities = communities;
        this.standings = standings;
        this.admission = admission;
        this.redemption = redemption;
        this.acceptance = acceptance;
        this.ending = ending;
        this.memberships = memberships;
        this.requests = requests;
        this.removals = removals;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a person is told when the affiliation has changed by an act of theirs. */
    public enum Joined {
        MEMBER,
        REQUESTED
    }

    /** What became of a member who left. */
    public enum Left {
        GONE,
        ARCHIVED
    }

    /** The role of an active member, null for who is none. */
    public @Nullable Role roleOf(CommunityId community, AccountId account) {
        return jdbc.sql("SELECT role FROM membership WHERE community_id = ? AND account_id = ? AND state = 'ACTIVE'")
                .params(community.value(), account.value())
                .query(String.class)
                .optional()
                .map(Role::valueOf)
                .orElse(null);
    }

    /** Joins an open community, asks to join a restricted one, or accepts an invitation addressed to the account. */
    @Transactional
    public Joined join(Actor actor, CommunityId id, boolean rulesAccepted, String answer) {
        CommunityView community = communities.lock(id);
        Person person = standings.of(actor.account(), id);
        Optional<Redemption.Held> invitation =
                person.affiliation().belongs() ? Optional.empty() : redemption.addressedTo(person.id(), id);
        if (invitation.isPresent()) {
            return acceptance.of(person, community, invitation.get(), rulesAccepted, answer);
        }
        policy.canJoin(person, community).orRefuse();
        return admission.enter(
                person,
                community,
                community.restricted() ? Opens.REQUEST : Opens.MEMBERSHIP,
                Knock.uninvited(rulesAccepted, answer));
    }

    /** Takes back the own pending request. */
    @Transactional
    public void withdraw(Actor actor, CommunityId id) {
        communities.lock(id);
        Person person = standings.of(actor.account(), id);
        policy.canWithdraw(person.affiliation()).orRefuse();
        requests.findPending(id, person.id()).orElseThrow(NotFound::new).withdraw(clock.instant());
    }

    @Transactional
    public Left leave(Actor actor, CommunityId id) {
        CommunityView community = communities.lock(id);
        Person person = standings.of(actor.account(), id);
        policy.canLeave(person.affiliation(), community).orRefuse();
        if (person.affiliation().role() == Role.ADMIN) {
            communities.archive(id);
            record(community, actor, Act.COMMUNITY_ARCHIVED, Subject.COMMUNITY, id.value(), community.name());
            return Left.ARCHIVED;
        }
        if (person.affiliation().role() == Role.MODERATOR) {
            record(
                    community,
                    actor,
                    Act.MODERATOR_RESIGNED,
                    Subject.ACCOUNT,
                    person.id().value(),
                    '@' + actor.handle());
        }
        membership(id, person.id()).leave(clock.instant());
        end(id, person.id());
        communities.countMembers(id, -1);
        return Left.GONE;
    }

    /** The member accepts the rules as they are now (after a change, at the next post). */
    @Transactional
    public void acceptRules(Actor actor, CommunityId id, int rulesVersion) {
        CommunityView community = communities.lock(id);
        Person person = standings.of(actor.account(), id);
        policy.canAcceptRules(person.affiliation()).orRefuse();
        if (rulesVersion != community.rulesVersion()) {
            throw new RulesChangedAgain();
        }
        membership(id, person.id()).acceptRules(rulesVersion);
        memberships.flush();
    }

    /**
     * Removes a member of strictly lower rank; called by moderation, which has cited the ground and records the act.
     * Locks the community row, then the membership.
     *
     * @param until null for until reinstated
     * @return the removal's id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long remove(
            Actor by, CommunityId id, AccountId account, @Nullable Instant until, String ground, String reason) {
        communities.lock(id);
        Instant now = clock.instant();
        Membership membership = membership(id, account);
        removals.findOpen(id, account).filter(earlier -> earlier.hasRunOut(now)).ifPresent(earlier -> {
            earlier.runOut(now);
            membership.reinstate(false);
        });
        boolean wasMember = membership.active();
        membership.remove(now);
        requests.findPending(id, account).ifPresent(request -> request.withdraw(now));
        end(id, account);
        if (wasMember) {
            communities.countMembers(id, -1);
        }
        return removals.saveAndFlush(new Removal(id, account, wasMember, by.account(), now, until, ground, reason))
                .id();
    }

    /**
     * Ends a removal: the account is again what it was; called by moderation.
     *
     * @param by null where its time is over
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reinstate(@Nullable Actor by, long removalId) {
        CommunityId community = jdbc.sql("SELECT community_id FROM removal WHERE id = ?")
                .param(removalId)
                .query((row, _) -> new CommunityId(row.getLong(1)))
                .optional()
                .orElseThrow(NotFound::new);
        communities.lock(community);
        Removal removal = removals.findById(removalId).orElseThrow(NotFound::new);
        if (removal.ended()) {
            return;
        }
        if (by == null) {
            removal.runOut(clock.instant());
        } else {
            removal.end(by.account(), clock.instant());
        }
        membership(community, removal.account()).reinstate(removal.wasMember());
        memberships.flush();
        if (removal.wasMember()) {
            communities.countMembers(community, 1);
        }
    }

    /** What falls with a membership. */
    private void end(CommunityId community, AccountId account) {
        memberships.flush();
        ending.of(community, account);
    }

    private Membership membership(CommunityId community, AccountId account) {
        return memberships.findById(MembershipKey.of(community, account)).orElseThrow(MembershipMoved::new);
    }

    private void record(CommunityView community, Actor actor, Act act, Subject kind, long subject, String label) {
        log.append(AuditEntry.of(community.id(), actor.account(), act, kind, subject, label, ""));
    }
}
