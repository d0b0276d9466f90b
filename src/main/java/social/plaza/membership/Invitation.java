package social.plaza.membership;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.plaza.community.Role;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Ids;
import social.plaza.shared.TextRules;
import social.plaza.shared.Token;

/**
 * A member asks somebody in: an account, whoever owns an e-mail address, or whoever holds the link. How often it was used
 * is counted by {@link Redemption} alone.
 */
@Entity
@SuppressWarnings("UnusedVariable") // pages read columns, not entities
class Invitation {

    static final int MAX_NOTE = 160;
    static final int MOST_USES = 1000;
    static final Duration LIFE = Duration.ofDays(7);
    static final int MOST_DAYS = 30;

    /** How it reaches the person. */
    enum Kind {
        HANDLE,
        EMAIL,
        LINK
    }

    @Id
    private long id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "community_id"))
    private CommunityId community;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "inviter_id"))
    private AccountId inviter;

    /** The role in whose name it was sent. */
    @Enumerated(EnumType.STRING)
    private Role inviterRole;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "invitee_id"))
    private @Nullable AccountId invitee;

    private @Nullable String email;
    private String note;
    private byte[] tokenHash;
    private int maxUses;

    @Column(updatable = false)
    private int uses;

    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant revokedAt;
    private @Nullable Instant declinedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Invitation() {}

    private Invitation(
            CommunityId community,
            AccountId inviter,
            Role inviterRole,
            Kind kind,
            String note,
            Token token,
            int maxUses,
            Instant at,
            Duration life) {
        this.id = Ids.next();
        this.community = community;
        this.inviter = inviter;
        this.inviterRole = inviterRole;
        this.kind = kind;
        this.note = TextRules.TEXT.require(note, 0, MAX_NOTE);
        this.tokenHash = token.hash();
        this.maxUses = maxUses;
        this.createdAt = at;
        this.expiresAt = at.plus(life);
    }

    static Invitation toAccount(
            CommunityId community,
            AccountId inviter,
            Role role,
            AccountId invitee,
            String note,
            Token token,
            Instant at) {
        var invitation = new Invitation(community, inviter, role, Kind.HANDLE, note, token, 1, at, LIFE);
        invitation.invitee = invitee;
        return invitation;
    }

    static Invitation toAddress(
            CommunityId community, AccountId inviter, Role role, String email, String note, Token token, Instant at) {
        var invitation = new Invitation(community, inviter, role, Kind.EMAIL, note, token, 1, at, LIFE);
        invitation.email = email;
        return invitation;
    }

    static Invitation link(
            CommunityId community, AccountId inviter, Role role, Token token, int maxUses, Instant at, Duration life) {
        return new Invitation(community, inviter, role, Kind.LINK, "", token, maxUses, at, life);
    }

    void revoke(Instant at) {
        if (revokedAt != null || declinedAt != null || uses >= maxUses) {
            throw new InvitationVoid();
        }
        revokedAt = at;
    }

    long id() {
        return id;
    }

    CommunityId community() {
        return community;
    }

    AccountId inviter() {
        return inviter;
    }

    Role inviterRole() {
        return inviterRole;
    }

    Kind kind() {
        return kind;
    }

    String note() {
        return note;
    }
}
