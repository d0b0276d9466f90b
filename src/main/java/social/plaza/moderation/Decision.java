package social.plaza.moderation;

import static java.util.Objects.requireNonNull;

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
import social.plaza.shared.PostId;

/** What was decided about a post or a person, under which rule and why; undone at most once. */
@Entity
@Table(name = "decision")
class Decision {

    @EmbeddedId
    private DecisionId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "community_id", updatable = false))
    private @Nullable CommunityId community;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private DecisionKind kind;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id", updatable = false))
    private AccountId account;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "post_id", updatable = false))
    private @Nullable PostId post;

    @Column(updatable = false)
    private @Nullable Long hidingId;

    @Column(updatable = false)
    private @Nullable Long lockId;

    @Column(updatable = false)
    private @Nullable Long silenceId;

    @Column(updatable = false)
    private @Nullable Long removalId;

    /** The case that it answers; null where nothing was reported. */
    @Column(updatable = false)
    private @Nullable Long caseId;

    /** Taken for the platform: not for a community's team to undo. */
    @Column(updatable = false)
    private boolean byStaff;

    @Embedded
    private Citation citation;

    @Column(updatable = false)
    private String reason;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "decided_by", updatable = false))
    private AccountId decidedBy;

    @Column(updatable = false)
    private Instant decidedAt;

    @Column(updatable = false)
    private long entryId;

    private @Nullable Instant undoneAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "undone_by"))
    @SuppressWarnings("UnusedVariable") // shown by the log
    private @Nullable AccountId undoneBy;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    Decision(
            DecisionKind kind,
            Matter matter,
            boolean byStaff,
            Citation citation,
            Reason reason,
            AccountId by,
            Instant at) {
        this.id = DecisionId.next();
        this.kind = kind;
        this.community = matter.community();
        this.account = matter.account();
        this.post = matter.post();
        CaseId answers = matter.answers();
        this.caseId = answers == null ? null : answers.value();
        this.byStaff = byStaff;
        this.citation = citation;
        this.reason = reason.text();
        this.decidedBy = by;
        this.decidedAt = at;
    }

    /** The act is done: the id of the hiding, lock, silence or removal that it put in place. */
    void took(long placed) {
        switch (kind) {
            case HIDE -> hidingId = placed;
            case LOCK -> lockId = placed;
            case SILENCE -> silenceId = placed;
            case REMOVE -> removalId = placed;
            case WARN -> throw new IllegalStateException("a warning puts nothing in place");
        }
    }

    /** The id of what undoing ends. */
    long taken() {
        return requireNonNull(
                switch (kind) {
                    case HIDE -> hidingId;
                    case LOCK -> lockId;
                    case SILENCE -> silenceId;
                    case REMOVE -> removalId;
                    case WARN -> null;
                });
    }

    void recorded(long entry) {
        entryId = entry;
    }

    /** By null: Plaza itself, at the end of the time that was set. */
    void undo(@Nullable AccountId by, Instant at) {
        if (undoneAt != null) {
            throw new AlreadyUndone();
        }
        undoneAt = at;
        undoneBy = by;
    }

    boolean stands() {
        return undoneAt == null;
    }

    DecisionId id() {
        return id;
    }

    DecisionKind kind() {
        return kind;
    }

    /** Null where staff decided about what stands in none. */
    @Nullable
    CommunityId community() {
        return community;
    }

    AccountId account() {
        return account;
    }

    @Nullable
    PostId post() {
        return post;
    }

    Citation citation() {
        return citation;
    }

    String reason() {
        return reason;
    }

    boolean byStaff() {
        return byStaff;
    }

    @Nullable
    CaseId caseId() {
        return caseId == null ? null : new CaseId(caseId);
    }

    AccountId decidedBy() {
        return decidedBy;
    }

    long entryId() {
        return entryId;
    }
}
