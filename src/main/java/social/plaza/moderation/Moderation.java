package social.plaza.moderation;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.account.AccountCard;
import social.plaza.account.Accounts;
import social.plaza.audit.Act;
import social.plaza.audit.AuditEntry;
import social.plaza.audit.AuditLog;
import social.plaza.community.Affiliation;
import social.plaza.community.Affiliations;
import social.plaza.community.Communities;
import social.plaza.community.CommunityView;
import social.plaza.membership.Memberships;
import social.plaza.moderation.ReviewPolicy.Subject;
import social.plaza.post.Posts;
import social.plaza.post.Posts.PostFacts;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;

/** Decides: authorises by rank, acts through the module that holds the state, records, tells; all in one transaction. */
@Component
public class Moderation {

    private static final ReviewPolicy POLICY = new ReviewPolicy();

    /** How much of a hidden post the log names it by. */
    private static final int LABEL_LENGTH = 80;

    private final Communities communities;
    private final Affiliations affiliations;
    private final Memberships memberships;
    private final Posts posts;
    private final Accounts accounts;
    private final DecisionRepository decisions;
    private final CaseFile file;
    private final AuditLog log;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Moderation(
            Communities communities,
            Affiliations affiliations,
            Memberships memberships,
            Posts posts,
            Accounts accounts,
            DecisionRepository decisions,
            CaseFile file,
            AuditLog log,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.communities = communities;
        this.affiliations = affiliations;
        this.memberships = memberships;
        this.posts = posts;
        this.accounts = accounts;
        this.decisions = decisions;
        this.file = file;
        this.log = log;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Hides a community post. Returns the decision's id. */
    @Transactional
    public long hide(Actor by, PostId post, Ground ground, String reason) {
        CommunityView community = communities.lock(communityOf(post));
        PostFacts facts = posts.facts(post);
        if (facts.deleted()) {
            throw new NotFound();
        }
        Affiliation affiliation = affiliations.of(by, community.id());
        if (facts.hidden()) {
            POLICY.canReadAll(by, affiliation).orNotFound();
        }
        POLICY.canHide(by, affiliation, community.state(), subject(community.id(), facts.author()))
                .orRefuse();
        Citation citation = Citation.of(ground, community).orElseThrow(RuleGone::new);
        Decision decision = Decision.toHide(
                community.id(), post, facts.author(), citation, Reason.of(reason), by.account(), clock.instant());
        decision.took(posts.hide(by, post, citation.text(), decision.reason()));
        record(decision, by, Act.POST_HIDDEN, label(facts));
        file.close(new Desk(community.id()), Reported.Kind.POST, post.value(), by.account(), CaseState.ACTED);
        return decision.id().value();
    }

    /**
     * Removes a member and hides their posts. Returns the decision's id.
     *
     * @param until null for until reinstated
     */
    @Transactional
    public long remove(
            Actor by, CommunityId id, AccountId account, Ground ground, @Nullable Instant until, String reason) {
        CommunityView community = communities.lock(id);
        POLICY.canRemove(by, affiliations.of(by, id), community.state(), subject(id, account))
                .orRefuse();
        Citation citation = Citation.of(ground, community).orElseThrow(RuleGone::new);
        Decision decision = Decision.toRemove(id, account, citation, Reason.of(reason), by.account(), clock.instant());
        decision.took(memberships.remove(by, id, account, until, citation.text(), decision.reason()));
        posts.hideAllBy(by, account, id, decision.taken(), citation.text());
        record(decision, by, Act.MEMBER_REMOVED, at(accounts.card(account)));
        file.close(new Desk(id), Reported.Kind.ACCOUNT, account.value(), by.account(), CaseState.ACTED);
        return decision.id().value();
    }

    /** Undoes a decision (unhide, reinstate): restores exactly what it took. */
    @Transactional
    public void undo(Actor by, long decisionId, String reason) {
        DecisionId id = new DecisionId(decisionId);
        CommunityView community = communities.lock(decisions.communityOf(id).orElseThrow(NotFound::new));
        Decision decision = decisions.findById(id).orElseThrow();
        Affiliation affiliation = affiliations.of(by, community.id());
        POLICY.canReadAll(by, affiliation).orNotFound();
        POLICY.canUndo(
                        by,
                        affiliation,
                        community.state(),
                        subject(community.id(), decision.account()),
                        subject(community.id(), decision.decidedBy()))
                .orRefuse();
        undo(by, decision, Reason.of(reason));
    }

    /** Reinstates whom a removal kept out until now, as a moderator would; nothing happens where one was faster. */
    @Transactional
    void lapse(DecisionId id) {
        communities.lock(decisions.communityOf(id).orElseThrow(NotFound::new));
        Decision decision = decisions.findById(id).orElseThrow();
        if (decision.stands()) {
            undo(null, decision, new Reason(""));
        }
    }

    /**
     * Undoes the decision that hides a post.
     *
     * @param seen the decision that the person saw; null for the one that stands
     */
    @Transactional
    public void undoHiding(Actor by, PostId post, @Nullable Long seen, String reason) {
        undo(by, chosen(decisions.hiding(post), seen), reason);
    }

    /**
     * Undoes the decision that removed a member.
     *
     * @param seen the decision that the person saw; null for the one that stands
     */
    @Transactional
    public void undoRemoval(Actor by, CommunityId community, AccountId account, @Nullable Long seen, String reason) {
        undo(by, chosen(decisions.removing(community, account), seen), reason);
    }

    /** The decisions are named newest first: at most the newest stands. */
    private static long chosen(List<DecisionId> decisions, @Nullable Long seen) {
        return decisions.stream()
                .map(DecisionId::value)
                .filter(id -> seen == null || id.equals(seen))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void undo(@Nullable Actor by, Decision decision, Reason reason) {
        AccountId undoneBy = by == null ? null : by.account();
        decision.undo(undoneBy, clock.instant());
        Act act = restore(by, decision);
        append(decision, undoneBy, act, label(decision), reason, decision.entryId());
        events.publishEvent(new DecisionUndone(
                decision.id().value(), decision.community(), decision.account(), decision.post(), undoneBy));
    }

    private Act restore(@Nullable Actor by, Decision decision) {
        return switch (decision.kind()) {
            case HIDE -> {
                posts.unhide(requireNonNull(by), decision.taken());
                yield Act.POST_RESTORED;
            }
            case REMOVE -> {
                memberships.reinstate(by, decision.taken());
                posts.restoreHiddenBy(by, decision.taken());
                yield Act.MEMBER_REINSTATED;
            }
        };
    }

    private void record(Decision decision, Actor by, Act act, String label) {
        decision.recorded(append(decision, by.account(), act, label, new Reason(decision.reason()), null));
        decisions.save(decision);
        events.publishEvent(new DecisionMade(
                decision.id().value(), decision.community(), decision.account(), decision.post(), by.account()));
    }

    private long append(
            Decision decision, @Nullable AccountId by, Act act, String label, Reason reason, @Nullable Long undoes) {
        PostId post = decision.post();
        return log.append(new AuditEntry(
                decision.community(),
                by,
                act,
                post == null ? AuditEntry.Subject.ACCOUNT : AuditEntry.Subject.POST,
                post == null ? decision.account().value() : post.value(),
                label,
                decision.citation().text(),
                reason.text(),
                undoes,
                decision.id().value()));
    }

    /** Read by itself: what else is known of the post is read under the lock. */
    private CommunityId communityOf(PostId post) {
        return jdbc.sql("SELECT community_id FROM post WHERE id = ? AND community_id IS NOT NULL")
                .param(post.value())
                .query((row, number) -> new CommunityId(row.getLong(1)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private Subject subject(CommunityId community, AccountId account) {
        return new Subject(account, memberships.roleOf(community, account));
    }

    private String label(Decision decision) {
        PostId post = decision.post();
        return post == null ? at(accounts.card(decision.account())) : label(posts.facts(post));
    }

    private String label(PostFacts post) {
        String body = post.body();
        String start = body.codePointCount(0, body.length()) <= LABEL_LENGTH
                ? body
                : body.substring(0, body.offsetByCodePoints(0, LABEL_LENGTH)) + "…";
        return at(accounts.card(post.author())) + ": " + start;
    }

    private static String at(AccountCard card) {
        return "@" + card.handle();
    }
}
