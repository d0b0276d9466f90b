package social.plaza.membership;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.account.AccountCard;
import social.plaza.account.Accounts;
import social.plaza.account.EmailAddress;
import social.plaza.audit.Act;
import social.plaza.audit.AuditEntry;
import social.plaza.audit.AuditEntry.Subject;
import social.plaza.audit.AuditLog;
import social.plaza.community.Communities;
import social.plaza.community.CommunityView;
import social.plaza.community.Role;
import social.plaza.mail.Outbox;
import social.plaza.membership.Memberships.Joined;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.NotFound;
import social.plaza.shared.Refused;
import social.plaza.shared.Site;
import social.plaza.shared.Token;
import social.plaza.shared.Verdict.Denied;

/** Asking people in: sending and revoking invitations, accepting and declining them. */
@Component
public class Invitations {

    private final Communities communities;
    private final Accounts accounts;
    private final Standings standings;
    private final InvitationAllowance allowance;
    private final InvitationRepository invitations;
    private final Redemption redemption;
    private final Acceptance acceptance;
    private final Outbox outbox;
    private final Site site;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final InvitationPolicy policy = new InvitationPolicy();

    Invitations(
            Communities communities,
            Accounts accounts,
            Standings standings,
            InvitationAllowance allowance,
            InvitationRepository invitations,
            Redemption redemption,
            Acceptance acceptance,
            Outbox outbox,
            Site site,
            AuditLog log,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.communities = communities;
        this.accounts = accounts;
        this.standings = standings;
        this.allowance = allowance;
        this.invitations = invitations;
        this.redemption = redemption;
        this.acceptance = acceptance;
        this.outbox = outbox;
        this.site = site;
        this.log = log;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Invites an account.
     *
     * @throws CannotInvite and counts nothing, where this account cannot be invited
     * @return the invitation's id
     */
    @Transactional
    public long toAccount(Actor actor, CommunityId id, String handle, String note) {
        CommunityView community = communities.lock(id);
        Person inviter = inviter(actor, community);
        AccountId invitee = accounts.byHandle(handle)
                .map(AccountCard::id)
                .orElseThrow(() -> new CannotInvite("handle", "membership.invite.unknown"));
        boolean blocked = accounts.blockBetween(inviter.id(), invitee);
        if (policy.canBeInvited(standings.of(invitee, id), blocked) instanceof Denied(String reason)) {
            throw new CannotInvite("handle", reason);
        }
        if (invitedAlready(inviter, community, "i.invitee_id = :addressee", invitee.value())) {
            throw new CannotInvite("handle", "membership.invite.twice");
        }
        var invitation = send(
                inviter,
                Invitation.toAccount(
                        id, inviter.id(), role(inviter), invitee, note, Token.random(192), clock.instant()));
        events.publishEvent(new InvitationSent(invitation.id(), id, inviter.id(), invitee));
        return invitation.id();
    }

    /**
     * Invites whoever owns an address. Whether that is somebody known here plays no part, so that nobody learns it.
     *
     * @throws CannotInvite and counts nothing, where this is no address or it was invited before
     * @return the invitation's id
     */
    @Transactional
    public long toAddress(Actor actor, CommunityId id, String email, String note) {
        CommunityView community = communities.lock(id);
        Person inviter = inviter(actor, community);
        EmailAddress address =
                EmailAddress.parse(email).orElseThrow(() -> new CannotInvite("email", "membership.invite.noAddress"));
        if (invitedAlready(inviter, community, "lower(i.email) = :addressee", address.key())) {
            throw new CannotInvite("email", "membership.invite.twice");
        }
        Token token = Token.random(192);
        var invitation = send(
                inviter,
                Invitation.toAddress(id, inviter.id(), role(inviter), address.value(), note, token, clock.instant()));
        outbox.write(
                "invitation:" + invitation.id(),
                address.value(),
                community.language(),
                "invitation",
                actor.displayName(),
                actor.handle(),
                community.name(),
                community.purpose(),
                invitation.note(),
                site.link("/invitations/" + token.text()),
                Invitation.LIFE.toDays());
        return invitation.id();
    }

    /**
     * Makes a link for whoever holds it; a plain member's works once and for seven days.
     *
     * @param uses 1 to 1000
     * @param days 1 to 30
     * @return the absolute link, which cannot be shown again
     */
    @Transactional
    public String link(Actor actor, CommunityId id, int uses, int days) {
        CommunityView community = communities.lock(id);
        Person inviter = inviter(actor, community);
        if (uses != 1 || days != Invitation.LIFE.toDays()) {
            policy.canShapeLinks(inviter.affiliation()).orRefuse();
        }
        Token token = Token.random(192);
        send(
                inviter,
                Invitation.link(
                        id,
                        inviter.id(),
                        role(inviter),
                        token,
                        Math.clamp(uses, 1, Invitation.MOST_USES),
                        clock.instant(),
                        Duration.ofDays(Math.clamp(days, 1, Invitation.MOST_DAYS))));
        return site.link("/invitations/" + token.text());
    }

    /** Revokes an invitation; {@code NotFound} for whom it does not concern. What the team revokes of others is logged. */
    @Transactional
    public void revoke(Actor actor, CommunityId id, long invitationId) {
        CommunityView community = communities.lock(id);
        Invitation invitation = invitations.find(invitationId, id).orElseThrow(NotFound::new);
        var affiliation = standings.of(actor.account(), id).affiliation();
        policy.canRevoke(affiliation, community, actor.account(), invitation.inviter())
                .orNotFound();
        invitation.revoke(clock.instant());
        if (!actor.is(invitation.inviter())) {
            String label = '@' + accounts.card(invitation.inviter()).handle();
            log.append(AuditEntry.of(
                    id,
                    actor.account(),
                    Act.INVITATION_REVOKED,
                    Subject.ACCOUNT,
                    invitation.inviter().value(),
                    label,
                    ""));
        }
    }

    /** Accepts the invitation with this token: joins or asks, as it is worth. */
    @Transactional
    public Joined accept(Actor actor, String text, boolean rulesAccepted, String answer) {
        var token = new Token(text);
        CommunityId id = redemption.community(token).orElseThrow(NotFound::new);
        CommunityView community = communities.lock(id);
        Person person = standings.of(actor.account(), id);
        Redemption.Held invitation = redemption.byToken(token, person.id());
        return acceptance.of(person, community, invitation, rulesAccepted, answer);
    }

    /** Declines every open invitation to this community that is addressed to the account. */
    @Transactional
    public void decline(Actor actor, CommunityId id) {
        communities.lock(id);
        int declined = jdbc.sql("""
                        UPDATE invitation i SET declined_at = :now, version = i.version + 1
                        FROM account a
                        WHERE a.id = :account AND i.community_id = :community AND i.kind <> 'LINK' AND %s AND %s""".formatted(Standings.ADDRESSED, Standings.OPEN_INVITATION))
                .param("now", Timestamp.from(clock.instant()))
                .param("account", actor.account().value())
                .param("community", id.value())
                .update();
        if (declined == 0) {
            throw new Refused("membership.invitation.none");
        }
    }

    private Person inviter(Actor actor, CommunityView community) {
        Person inviter = standings.of(actor.account(), community.id());
        policy.canInvite(inviter, community).orRefuse();
        return inviter;
    }

    /** The role in whose name it is sent; a moderator without powers sends as a member. */
    private static Role role(Person inviter) {
        Role rank = inviter.affiliation().rank();
        return rank == null ? Role.MEMBER : rank;
    }

    private Invitation send(Person inviter, Invitation invitation) {
        allowance.take(inviter);
        return invitations.saveAndFlush(invitation);
    }

    private boolean invitedAlready(Person inviter, CommunityView community, String whom, Object addressee) {
        Instant now = clock.instant();
        return jdbc.sql("SELECT EXISTS (SELECT FROM invitation i WHERE i.community_id = :community "
                        + "AND i.inviter_id = :inviter AND " + whom + " AND " + Standings.OPEN_INVITATION + ")")
                .param("community", community.id().value())
                .param("inviter", inviter.id().value())
                .param("addressee", addressee)
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }
}
