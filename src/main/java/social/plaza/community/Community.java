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
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.plaza.community.CommunityView.State;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

/** A group of people around a shared interest, as its admin has set it up. */
@Entity
@SuppressWarnings("UnusedVariable") // most columns are read by CommunityRows
class Community {

    @EmbeddedId
    private CommunityId id;

    private String slug;
    private String name;
    private String purpose;

    @Enumerated(EnumType.STRING)
    private Theme theme;

    private boolean themeChosen;

    @Enumerated(EnumType.STRING)
    private Cover cover;

    @Enumerated(EnumType.STRING)
    private MembershipPolicy membershipPolicy;

    private String joinQuestion;
    private boolean membersMayInvite;
    private boolean moderatorsEditRules;
    private boolean logNamesTeam;

    @Enumerated(EnumType.STRING)
    private SlowMode slowMode = SlowMode.OFF;

    private boolean teamBegins;
    private String language;
    private List<String> topics;

    @Enumerated(EnumType.STRING)
    private State state = State.ACTIVE;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "admin_id"))
    private AccountId admin;

    private int rulesVersion;

    /** Counted by {@link Communities#countMembers}, never written with the rest. */
    @Column(updatable = false)
    private int members;

    private Instant foundedAt;
    private @Nullable Instant archivedAt;
    private @Nullable Instant checklistDismissedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Community() {}

    @SuppressWarnings("NullAway.Init")
    private Community(CommunityId id, Slug address, AccountId founder, Instant at) {
        this.id = id;
        this.slug = address.value();
        this.admin = founder;
        this.foundedAt = at;
    }

    static Community found(CommunityId id, Slug address, Proposal proposal, AccountId founder, Instant at) {
        var community = new Community(id, address, founder, at);
        community.theme = Theme.FIRST;
        community.cover = Cover.PLAIN;
        community.describe(proposal.general());
        community.admit(Joining.atFirst(proposal.policy()));
        community.rulesVersion = proposal.rules().isEmpty() ? 0 : 1;
        return community;
    }

    void describe(General general) {
        name = general.name().value();
        purpose = general.purpose().value();
        themeChosen = themeChosen || theme != general.theme() || cover != general.cover();
        theme = general.theme();
        cover = general.cover();
        language = general.language();
        topics = general.topics().tags();
    }

    void admit(Joining joining) {
        membershipPolicy = joining.policy();
        joinQuestion = joining.question().value();
        membersMayInvite = joining.membersMayInvite();
        moderatorsEditRules = joining.moderatorsEditRules();
        logNamesTeam = joining.logNamesTeam();
    }

    void pace(Posting posting) {
        slowMode = posting.slow();
        teamBegins = posting.teamBegins();
    }

    void moveTo(Slug address) {
        slug = address.value();
    }

    /** Members are told of this version and accept it at their next post. */
    int nextRulesVersion() {
        return ++rulesVersion;
    }

    void handOver(AccountId newAdmin) {
        admin = newAdmin;
    }

    void archive(Instant at) {
        if (state != State.ACTIVE) {
            throw new IllegalStateException("only an active community can be archived, this is " + state);
        }
        state = State.ARCHIVED;
        archivedAt = at;
    }

    void dismissChecklist(Instant at) {
        if (checklistDismissedAt == null) {
            checklistDismissedAt = at;
        }
    }

    CommunityId id() {
        return id;
    }

    String slug() {
        return slug;
    }

    int rulesVersion() {
        return rulesVersion;
    }
}
