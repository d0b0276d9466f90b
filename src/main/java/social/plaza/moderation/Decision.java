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

    enum Kind {
        HIDE,
        REMOVE
    }

    @EmbeddedId
    private DecisionId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "community_id", updatable = false))
    private CommunityId community;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id", updatable = false))
    private AccountId account;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "post_id", updatable = false))
    private @Nullable PostId post;

    @Column(updatable = false)
    private @Nullable Long hidingId;

    @Column(updatable = false)
    private @Nullable Long removalId;

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

    private Decision(
            Kind kind,
            CommunityId community,
            AccountId account,
            @Nullable PostId post,
            Citation citation,
            Reason reason,
            AccountId by,
            Instant at) {
        this.id = DecisionId.next();
        this.kind = kind;
        this.community = community;
        this.account = account;
        this.post = post;
        this.citation = citation;
        this.reason = reason.text();
        this.decidedBy = by;
        this.decidedAt = at;
    }

    static Decision toHide(
            CommunityId community,
            PostId post,
            AccountId author,
            Citation citation,
            Reason reason,
            AccountId by,
            Instant at) {
        return new Decision(Kind.HIDE, community, author, post, citation, reason, by, at);
    }

    static Decision toRemove(
            CommunityId community, AccountId account, Citation citation, Reason reason, AccountId by, Instant at) {
        return new Decision(Kind.REMOVE, community, account, null, citation, reason, by, at);
    }

    /** The act is done: the id of the hiding or removal that it put in place. */
    void took(long placed) {
        switch (kind) {
            case HIDE -> hidingId = placed;
            case REMOVE -> removalId = placed;
        }
    }

    /** The id of the hiding or removal that undoing ends. */
    long taken() {
        return requireNonNull(kind == Kind.HIDE ? hidingId : removalId);
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

    Kind kind() {
        return kind;
    }

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

    AccountId decidedBy() {
        return decidedBy;
    }

    long entryId() {
        return entryId;
    }
}
