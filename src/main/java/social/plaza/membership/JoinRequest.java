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
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Ids;
import social.plaza.shared.TextRules;

/** Somebody asked to join a restricted community, having read its rules; it is decided once, by one of its team. */
@Entity
@SuppressWarnings("UnusedVariable") // pages read columns, not entities
class JoinRequest {

    static final int MAX_ANSWER = 280;
    static final int MAX_REASON = 280;

    enum State {
        PENDING,
        APPROVED,
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

    /** As it was asked. */
    private String question;

    private String answer;
    private int rulesAccepted;

    /** The invitation that led here, null where none did. */
    private @Nullable Long invitationId;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant askedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
    private @Nullable AccountId decidedBy;

    private @Nullable Instant decidedAt;
    private String reason = "";

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected JoinRequest() {}

    JoinRequest(
            CommunityId community,
            AccountId account,
            String question,
            String answer,
            int rulesAccepted,
            @Nullable Long invitationId,
            Instant at) {
        this.id = Ids.next();
        this.community = community;
        this.account = account;
        this.question = question;
        this.answer = question.isEmpty() ? "" : TextRules.TEXT.require(answer, 0, MAX_ANSWER);
        this.rulesAccepted = rulesAccepted;
        this.invitationId = invitationId;
        this.state = State.PENDING;
        this.askedAt = at;
    }

    void approve(AccountId by, Instant at) {
        decide(State.APPROVED, by, at);
    }

    void decline(AccountId by, String reason, Instant at) {
        this.reason = TextRules.TEXT.require(reason, 1, MAX_REASON);
        decide(State.DECLINED, by, at);
    }

    /** The person thought better of it, or there is nothing left to ask for. */
    void withdraw(Instant at) {
        decide(State.WITHDRAWN, null, at);
    }

    private void decide(State outcome, @Nullable AccountId by, Instant at) {
        if (state != State.PENDING) {
            throw new RequestAlreadyDecided();
        }
        state = outcome;
        decidedBy = by;
        decidedAt = at;
    }

    boolean pending() {
        return state == State.PENDING;
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

    int rulesAccepted() {
        return rulesAccepted;
    }

    String reason() {
        return reason;
    }
}
