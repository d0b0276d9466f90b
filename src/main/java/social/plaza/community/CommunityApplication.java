package social.plaza.community;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

/** The wish of somebody who belongs nowhere yet to found a community, which staff answer. */
@Entity
@SuppressWarnings("UnusedVariable") // most columns are read by Applications
class CommunityApplication {

    /** How far it has come. */
    enum State {
        PENDING,
        APPROVED,
        DECLINED,
        WITHDRAWN
    }

    @EmbeddedId
    private ApplicationId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId applicant;

    private String name;
    private String purpose;
    private String motivation;
    private String language;

    @Enumerated(EnumType.STRING)
    private State state = State.PENDING;

    private Instant appliedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
    private @Nullable AccountId decidedBy;

    private @Nullable Instant decidedAt;
    private String reason = "";

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "community_id"))
    private @Nullable CommunityId community;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected CommunityApplication() {}

    CommunityApplication(
            AccountId applicant,
            CommunityName name,
            Purpose purpose,
            Motivation motivation,
            String language,
            Instant at) {
        this.id = ApplicationId.next();
        this.applicant = applicant;
        this.name = name.value();
        this.purpose = purpose.value();
        this.motivation = motivation.value();
        this.language = language;
        this.appliedAt = at;
    }

    void approve(AccountId staff, StaffReason why, CommunityId founded, Instant at) {
        decide(State.APPROVED, staff, why, at);
        community = founded;
    }

    void decline(AccountId staff, StaffReason why, Instant at) {
        decide(State.DECLINED, staff, why, at);
    }

    void withdraw(Instant at) {
        requirePending();
        state = State.WITHDRAWN;
        decidedAt = at;
    }

    private void decide(State answer, AccountId staff, StaffReason why, Instant at) {
        requirePending();
        state = answer;
        decidedBy = staff;
        decidedAt = at;
        reason = why.value();
    }

    void requirePending() {
        if (state != State.PENDING) {
            throw new ApplicationAnswered();
        }
    }

    /** What is founded on approval; looks, rules and the rest are the founder's to choose afterwards. */
    Proposal proposal() {
        return Proposal.plain(new CommunityName(name), new Purpose(purpose), language);
    }

    ApplicationId id() {
        return id;
    }

    AccountId applicant() {
        return applicant;
    }

    String name() {
        return name;
    }
}
