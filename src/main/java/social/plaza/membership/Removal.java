package social.plaza.membership;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Ids;

/** Somebody was put out of a community, by whom, on what ground, and until when. */
@Entity
@SuppressWarnings("UnusedVariable") // pages read columns, not entities
class Removal {

    @Id
    private long id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "community_id"))
    private CommunityId community;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "removed_by"))
    private AccountId removedBy;

    private Instant removedAt;

    /** Null for until reinstated. */
    private @Nullable Instant until;

    /** Whether the account was a member when it was removed, and not one that had left. */
    private boolean wasMember;

    private String ground;
    private String reason;
    private @Nullable Instant endedAt;

    /** Null where the removal ran out by itself. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "ended_by"))
    private @Nullable AccountId endedBy;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Removal() {}

    Removal(
            CommunityId community,
            AccountId account,
            boolean wasMember,
            AccountId by,
            Instant at,
            @Nullable Instant until,
            String ground,
            String reason) {
        this.id = Ids.next();
        this.community = community;
        this.account = account;
        this.wasMember = wasMember;
        this.removedBy = by;
        this.removedAt = at;
        this.until = until;
        this.ground = ground;
        this.reason = reason;
    }

    boolean hasRunOut(Instant now) {
        return until != null && !now.isBefore(until);
    }

    /** Ends by itself, on its day. */
    void runOut(Instant now) {
        if (!hasRunOut(now)) {
            throw new MembershipMoved();
        }
        endedAt = until;
    }

    void end(AccountId by, Instant at) {
        endedAt = at;
        endedBy = by;
    }

    boolean ended() {
        return endedAt != null;
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

    boolean wasMember() {
        return wasMember;
    }
}
