package social.plaza.account;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor.Standing;
import social.plaza.shared.TextRules;

/** A person or a brand on Plaza. How many follow it is kept beside it in the same row, by {@link Follows}. */
@Entity
@SuppressWarnings("UnusedVariable") // pages read most columns by SQL
class Account {

    static final int MAX_NAME = 50;
    static final int MAX_BIO = 160;

    @EmbeddedId
    private AccountId id;

    private String handle;
    private String handleSkeleton;
    private String displayName;
    private String bio = "";
    private String email;
    private @Nullable Instant emailVerifiedAt;
    private String passwordHash;

    @Column(name = "protected")
    private boolean protectedAccount;

    @Enumerated(EnumType.STRING)
    private Standing standing = Standing.GOOD;

    private boolean staff;
    private @Nullable String language;
    private String appearance = "auto";
    private boolean showsCommunityPosts;
    private Instant createdAt;
    private Instant countedFrom;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Account() {}

    Account(
            Handle handle,
            String displayName,
            EmailAddress email,
            String passwordHash,
            @Nullable String language,
            Instant at) {
        this.id = AccountId.next();
        this.handle = handle.value();
        this.handleSkeleton = Lookalikes.skeleton(handle);
        this.displayName = TextRules.NAME.require(displayName, 1, MAX_NAME);
        this.email = email.value();
        this.passwordHash = passwordHash;
        this.language = language;
        this.createdAt = at;
        this.countedFrom = at;
    }

    /** Says who this is; the bio may be empty. */
    void introduce(String displayName, String bio, boolean showsCommunityPosts) {
        this.displayName = TextRules.NAME.require(displayName, 1, MAX_NAME);
        this.bio = TextRules.TEXT.require(bio, 0, MAX_BIO);
        this.showsCommunityPosts = showsCommunityPosts;
    }

    /** Mail to this address reached its owner, so it is the account's from now on. */
    void confirm(EmailAddress address, Instant at) {
        email = address.value();
        emailVerifiedAt = at;
    }

    /** Corrects an address that nobody has confirmed yet. */
    void correct(EmailAddress address) {
        if (verified()) {
            throw new IllegalStateException("a verified address stands until another is verified");
        }
        email = address.value();
    }

    void makeStaff() {
        staff = true;
    }

    void changePassword(String newHash) {
        passwordHash = newHash;
    }

    /** Its posts are from now on for approved followers only, or for everybody. */
    void protect(boolean protect) {
        protectedAccount = protect;
    }

    void stand(Standing now) {
        standing = now;
    }

    /** Counts as created earlier than it was, never later. */
    void countFrom(Instant start) {
        if (start.isAfter(createdAt)) {
            throw new StartAfterSignUp();
        }
        countedFrom = start;
    }

    void speak(@Nullable String language) {
        this.language = language;
    }

    void appear(String appearance) {
        this.appearance = appearance;
    }

    AccountId id() {
        return id;
    }

    String handle() {
        return handle;
    }

    String displayName() {
        return displayName;
    }

    String bio() {
        return bio;
    }

    boolean showsCommunityPosts() {
        return showsCommunityPosts;
    }

    String email() {
        return email;
    }

    boolean verified() {
        return emailVerifiedAt != null;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean isProtected() {
        return protectedAccount;
    }

    Standing standing() {
        return standing;
    }

    boolean staff() {
        return staff;
    }

    @Nullable
    String language() {
        return language;
    }
}
