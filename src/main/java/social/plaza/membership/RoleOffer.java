package social.plaza.membership;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.plaza.community.Role;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Ids;

/** A role held out to a member, who takes it or does not; the admin role is handed over this way. */
@Entity
@SuppressWarnings("UnusedVariable") // pages read columns, not entities
class RoleOffer {

    enum State {
        PENDING,
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }

    @Id
    private long id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "community_id"))
    private CommunityId community;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "offered_by"))
    private AccountId offeredBy;

    private Instant offeredAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable Instant answeredAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected RoleOffer() {}

    RoleOffer(CommunityId community, AccountId account, Role role, AccountId offeredBy, Instant at) {
        this.id = Ids.next();
        this.community = community;
        this.account = account;
        this.role = role;
        this.offeredBy = offeredBy;
        this.offeredAt = at;
        this.state = State.PENDING;
    }

    void accept(Instant at) {
        answer(State.ACCEPTED, at);
    }

    void decline(Instant at) {
        answer(State.DECLINED, at);
    }

    void withdraw(Instant at) {
        answer(State.WITHDRAWN, at);
    }

    private void answer(State answer, Instant at) {
        if (state != State.PENDING) {
            throw new OfferAlreadyAnswered();
        }
        state = answer;
        answeredAt = at;
    }

    long id() {
        return id;
    }

    CommunityId community() {
        return community;
    }

    AccountId account() {
        return account;
    }

    Role role() {
        return role;
    }

    AccountId offeredBy() {
        return offeredBy;
    }
}
