package social.plaza.post;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;

/**
 * What an account said, and to whom. Its likes, replies, quotes and reposts are counted in the database by whoever adds one, so they are
 * never written from here.
 */
@Entity
@Table(name = "post")
@SuppressWarnings("UnusedVariable") // pages read columns, not entities
class Post {

    @EmbeddedId
    private PostId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "author_id", updatable = false))
    private AccountId author;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "community_id", updatable = false))
    private @Nullable CommunityId community;

    private String body;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "reply_to_id", updatable = false))
    private @Nullable PostId replyTo;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "conversation_id", updatable = false))
    private PostId conversation;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "quote_of_id", updatable = false))
    private @Nullable PostId quoteOf;

    @Column(updatable = false)
    private Instant createdAt;

    private @Nullable Instant editedAt;
    private @Nullable Instant deletedAt;
    private boolean hidden;

    @Column(updatable = false)
    private int likes;

    @Column(updatable = false)
    private int replies;

    @Column(updatable = false)
    private int quotes;

    @Column(updatable = false)
    private int reposts;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Post() {}

    private Post(
            AccountId author,
            @Nullable CommunityId community,
            @Nullable Post answered,
            @Nullable PostId quoted,
            Body body,
            Instant at) {
        this.id = PostId.next();
        this.author = author;
        this.community = community;
        this.body = body.text();
        this.replyTo = answered == null ? null : answered.id;
        this.conversation = answered == null ? id : answered.conversation;
        this.quoteOf = quoted;
        this.createdAt = at;
    }

    static Post to(Audience audience, AccountId author, Body body, Instant at) {
        return new Post(author, audience.community(), null, null, body, at);
    }

    /** The answer to this post, which takes its audience. */
    Post answer(AccountId author, Body body, Instant at) {
        return new Post(author, community, this, null, body, at);
    }

    /** What somebody says about this post, to an audience of their own. */
    Post quote(Audience audience, AccountId author, Body body, Instant at) {
        return new Post(author, audience.community(), null, id, body, at);
    }

    void edit(Body changed, Instant at) {
        body = changed.text();
        editedAt = at;
    }

    void delete(Instant at) {
        if (deletedAt == null) {
            deletedAt = at;
        }
    }

    Hiding hide(AccountId by, String ground, String reason, Instant at) {
        hidden = true;
        return new Hiding(id, by, ground, reason, at);
    }

    /** Is seen again: none of its hidings stands any more. */
    void show() {
        hidden = false;
    }

    PostId id() {
        return id;
    }

    AccountId author() {
        return author;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    CommunityId community() {
        return community;
    }

    /** The post that opened the conversation; itself where nothing is answered. */
    PostId conversation() {
        return conversation;
    }

    @Nullable
    PostId replyTo() {
        return replyTo;
    }

    boolean hidden() {
        return hidden;
    }

    boolean deleted() {
        return deletedAt != null;
    }

    Posts.PostFacts facts() {
        return new Posts.PostFacts(id, conversation, author, community, body, hidden, deleted());
    }
}
