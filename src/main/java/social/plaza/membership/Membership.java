package social.plaza.membership;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.plaza.community.Role;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

/**
 * An account's place in a community. The row outlives leaving and removal, and with it the count of invitations, which
 * only {@link InvitationAllowance} changes.
 */
@Entity
@SuppressWarnings("UnusedVariable") // pages read columns, not entities
class Membership {

    enum State {
        ACTIVE,
        LEFT,
        REMOVED
    }

    @EmbeddedId
    private MembershipKey key;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant joinedAt;
    private @Nullable Instant endedAt;
    private int rulesAccepted;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Membership() {}

    private Membership(MembershipKey key, Role role, Instant at, int rulesAccepted) {
        this.key = key;
        this.role = role;
        this.state = State.ACTIVE;
        this.joinedAt = at;
        this.rulesAccepted = rulesAccepted;
    }

    static Membership founding(CommunityId community, AccountId founder, Instant at, int rulesAccepted) {
        return new Membership(MembershipKey.of(community, founder), Role.ADMIN, at, rulesAccepted);
    }

    static Membership joining(CommunityId community, AccountId account, Instant at, int rulesAccepted) {
        return new Membership(MembershipKey.of(community, account), Role.MEMBER, at, rulesAccepted);
    }

    /** Comes back after leaving, or after a removal that has ended. */
    void rejoin(Instant at, int rulesAccepted) {
        require(!active());
        state = State.ACTIVE;
        joinedAt = at;
        endedAt = null;
        this.rulesAccepted = rulesAccepted;
    }

    void leave(Instant at) {
        require(active() && role != Role.ADMIN);
        role = Role.MEMBER;
        state = State.LEFT;
        endedAt = at;
    }

    /** A moderator is dismissed first; who left already is kept out. */
    void remove(Instant at) {
        require(role == Role.MEMBER && state != State.REMOVED);
        state = State.REMOVED;
        endedAt = at;
    }

    /** The removal is over; who was a member then is one again, since the same day as before. */
    void reinstate(boolean wasMember) {
        require(state == State.REMOVED);
        state = wasMember ? State.ACTIVE : State.LEFT;
        if (wasMember) {
            endedAt = null;
        }
    }

    void become(Role role) {
        require(active());
        this.role = role;
    }

    void acceptRules(int rulesVersion) {
        require(active());
        rulesAccepted = Math.max(rulesAccepted, rulesVersion);
    }

    boolean active() {
        return state == State.ACTIVE;
    }

    Role role() {
        return role;
    }

    AccountId account() {
        return new AccountId(key.account());
    }

    private void require(boolean possible) {
        if (!possible) {
            throw new MembershipMoved();
        }
    }
}
