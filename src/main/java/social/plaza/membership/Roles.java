package social.plaza.membership;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.account.AccountCard;
import social.plaza.account.Accounts;
import social.plaza.account.PasswordAgain;
import social.plaza.audit.Act;
import social.plaza.audit.AuditEntry;
import social.plaza.audit.AuditEntry.Subject;
import social.plaza.audit.AuditLog;
import social.plaza.community.Affiliation;
import social.plaza.community.Communities;
import social.plaza.community.CommunityView;
import social.plaza.community.Role;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.NotFound;
import social.plaza.shared.Verdict.Denied;

/** Roles are offered and accepted: appointing and dismissing moderators, resigning, handing the admin role over. */
@Component
public class Roles {

    private final Communities communities;
    private final Accounts accounts;
    private final PasswordAgain passwords;
    private final Standings standings;
    private final MembershipRepository memberships;
    private final RoleOfferRepository offers;
    private final Ending ending;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final RolePolicy policy = new RolePolicy();

    Roles(
            Communities communities,
            Accounts accounts,
            PasswordAgain passwords,
            Standings standings,
            MembershipRepository memberships,
            RoleOfferRepository offers,
            Ending ending,
            AuditLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.communities = communities;
        this.accounts = accounts;
        this.passwords = passwords;
        this.standings = standings;
        this.memberships = memberships;
        this.offers = offers;
        this.ending = ending;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Offers a member the role of moderator.
     *
     * @throws CannotOffer where this account cannot hold it
     * @return the offer's id
     */
    @Transactional
    public long offerModerator(Actor actor, CommunityId id, String handle) {
        CommunityView community = locked(actor, id);
        return offer(actor, community, handle, Role.MODERATOR);
    }

    /**
     * Offers a member or moderator the admin role; the admin stays admin until it is accepted.
     *
     * @throws CannotOffer where the password is not the admin's, or this account cannot hold the role
     * @return the offer's id
     */
    @Transactional
    public long offerAdmin(Actor actor, CommunityId id, String handle, String password) {
        CommunityView community = locked(actor, id);
        if (!passwords.knows(actor.account(), password)) {
            throw new CannotOffer("password", "membership.transfer.wrongPassword");
        }
        if (!offers.findPendingTransfers(id).isEmpty()) {
            throw new CannotOffer("handle", "membership.transfer.pending");
        }
        return offer(actor, community, handle, Role.ADMIN);
    }

    private long offer(Actor actor, CommunityView community, String handle, Role role) {
        AccountCard receiver =
                accounts.byHandle(handle).orElseThrow(() -> new CannotOffer("handle", "membership.role.notMember"));
        Person person = standings.of(receiver.id(), community.id());
        if (policy.canHold(person, role) instanceof Denied(String reason)) {
            throw new CannotOffer("handle", reason);
        }
        offers.findPending(community.id(), receiver.id()).ifPresent(pending -> {
            if (pending.role() == role) {
                throw new CannotOffer("handle", "membership.role.offeredAlready");
            }
            pending.withdraw(clock.instant());
            offers.flush();
        });
        var offer = offers.saveAndFlush(
                new RoleOffer(community.id(), receiver.id(), role, actor.account(), clock.instant()));
        record(community, actor, role == Role.ADMIN ? Act.ADMIN_OFFERED : Act.MODERATOR_OFFERED, receiver);
        events.publishEvent(new RoleOffered(offer.id(), community.id(), receiver.id(), actor.account(), role));
        return offer.id();
    }

    /** Takes the role offered; with the admin role the former admin becomes a moderator. */
    @Transactional
    public void accept(Actor actor, CommunityId id, long offerId) {
        CommunityView community = communities.lock(id);
        RoleOffer offer = own(actor, id, offerId);
        Person person = standings.of(actor.account(), id);
        Affiliation offeredBy = standings.of(offer.offeredBy(), id).affiliation();
        offer.accept(clock.instant());
        policy.canAccept(person, offer.role(), offeredBy, community).orRefuse();
        AccountCard card = accounts.card(actor.account());
        if (offer.role() == Role.ADMIN) {
            become(id, community.adminId(), Role.MODERATOR);
            become(id, actor.account(), Role.ADMIN);
            communities.handOver(id, actor.account());
            record(community, actor, Act.ADMIN_TRANSFERRED, card);
        } else {
            become(id, actor.account(), Role.MODERATOR);
            record(community, actor, Act.MODERATOR_APPOINTED, card);
        }
        answered(offer, true);
    }

    @Transactional
    public void decline(Actor actor, CommunityId id, long offerId) {
        communities.lock(id);
        RoleOffer offer = own(actor, id, offerId);
        offer.decline(clock.instant());
        answered(offer, false);
    }

    /** Takes an offer back before it is answered. */
    @Transactional
    public void withdraw(Actor actor, CommunityId id, long offerId) {
        locked(actor, id);
        offers.find(offerId, id).orElseThrow(NotFound::new).withdraw(clock.instant());
    }

    @Transactional
    public void dismiss(Actor actor, CommunityId id, String handle) {
        CommunityView community = communities.lock(id);
        AccountCard moderator = accounts.byHandle(handle).orElseThrow(NotFound::new);
        policy.canDismiss(
                        standings.of(actor.account(), id).affiliation(),
                        community,
                        standings.of(moderator.id(), id).affiliation())
                .orRefuse();
        stepDown(id, moderator.id());
        record(community, actor, Act.MODERATOR_DISMISSED, moderator);
    }

    /** A moderator is a plain member from now on, by own wish. */
    @Transactional
    public void resign(Actor actor, CommunityId id) {
        CommunityView community = communities.lock(id);
        policy.canResign(standings.of(actor.account(), id).affiliation()).orRefuse();
        stepDown(id, actor.account());
        record(community, actor, Act.MODERATOR_RESIGNED, accounts.card(actor.account()));
    }

    /** For the page that shows offers and moderators to the admin. */
    public void insistOnAdmin(Affiliation affiliation, CommunityView community) {
        policy.canAppoint(affiliation, community).orRefuse();
    }

    private CommunityView locked(Actor actor, CommunityId id) {
        CommunityView community = communities.lock(id);
        policy.canAppoint(standings.of(actor.account(), id).affiliation(), community)
                .orRefuse();
        return community;
    }

    private RoleOffer own(Actor actor, CommunityId id, long offerId) {
        return offers.find(offerId, id)
                .filter(offer -> actor.is(offer.account()))
                .orElseThrow(NotFound::new);
    }

    /** Written at once: the database allows one admin at every moment. */
    private void become(CommunityId id, AccountId account, Role role) {
        memberships
                .findById(MembershipKey.of(id, account))
                .orElseThrow(MembershipMoved::new)
                .become(role);
        memberships.flush();
    }

    private void stepDown(CommunityId id, AccountId moderator) {
        become(id, moderator, Role.MEMBER);
        ending.of(id, moderator);
    }

    private void answered(RoleOffer offer, boolean accepted) {
        events.publishEvent(new RoleAnswered(
                offer.id(), offer.community(), offer.account(), offer.offeredBy(), offer.role(), accepted));
    }

    private void record(CommunityView community, Actor actor, Act act, AccountCard subject) {
        log.append(AuditEntry.of(
                community.id(),
                actor.account(),
                act,
                Subject.ACCOUNT,
                subject.id().value(),
                '@' + subject.handle(),
                ""));
    }
}
