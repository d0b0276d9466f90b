package social.plaza.post;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.plaza.shared.AccountId;
import social.plaza.shared.Ids;
import social.plaza.shared.PostId;

/** Why a post is out of sight, by whom and since when; it stands until it is ended. */
@Entity
@Table(name = "hiding")
@SuppressWarnings("UnusedVariable") // who hid and who ended is read by statements only
class Hiding {

    @Id
    private long id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "post_id", updatable = false))
    private PostId post;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "hidden_by", updatable = false))
    private AccountId hiddenBy;

    @Column(updatable = false)
    private Instant hiddenAt;

    @Column(updatable = false)
    private String ground;

    @Column(updatable = false)
    private String reason;

    @Column(name = "removal_id", insertable = false, updatable = false)
    private @Nullable Long removal;

    private @Nullable Instant endedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "ended_by"))
    private @Nullable AccountId endedBy;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Hiding() {}

    Hiding(PostId post, AccountId hiddenBy, String ground, String reason, Instant at) {
        this.id = Ids.next();
        this.post = post;
        this.hiddenBy = hiddenBy;
        this.hiddenAt = at;
        this.ground = ground;
        this.reason = reason;
    }

    void end(AccountId by, Instant at) {
        if (endedAt == null) {
            endedAt = at;
            endedBy = by;
        }
    }

    long id() {
        return id;
    }

    PostId post() {
        return post;
    }
}
