package social.plaza.moderation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.TextRules;

/** What the person concerned says against a decision, once; answered once, in writing, by somebody else. */
@Entity
@Table(name = "appeal")
class Appeal {

    /** Of the appeal and of its answer, in graphemes. */
    static final int MAX = 500;

    @EmbeddedId
    private AppealId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "decision_id", updatable = false))
    @SuppressWarnings("UnusedVariable") // asked for by queries
    private DecisionId decision;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "community_id", updatable = false))
    @SuppressWarnings("UnusedVariable") // what is read of a community is found by it
    private @Nullable CommunityId community;

    @Column(updatable = false)
    @SuppressWarnings("UnusedVariable") // shown to who answers
    private String text;

    @Column(updatable = false)
    @SuppressWarnings("UnusedVariable")
    private Instant appealedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable AppealOutcome outcome;

    @SuppressWarnings("UnusedVariable") // shown to the person concerned
    private String answer;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "answered_by"))
    @SuppressWarnings("UnusedVariable")
    private @Nullable AccountId answeredBy;

    @SuppressWarnings("UnusedVariable")
    private @Nullable Instant answeredAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Appeal() {}

    Appeal(Decision against, String words, Instant at) {
        this.id = AppealId.next();
        this.decision = against.id();
        this.community = against.community();
        this.text = TextRules.TEXT.require(words, 1, MAX);
        this.appealedAt = at;
        this.answer = "";
    }

    /** Throws {@link AlreadyAnswered} where somebody was faster. */
    void answer(AppealOutcome given, String words, AccountId by, Instant at) {
        if (outcome != null) {
            throw new AlreadyAnswered();
        }
        answer = TextRules.TEXT.require(words, 1, MAX);
        outcome = given;
        answeredBy = by;
        answeredAt = at;
    }

    AppealId id() {
        return id;
    }

    String answer() {
        return answer;
    }
}
