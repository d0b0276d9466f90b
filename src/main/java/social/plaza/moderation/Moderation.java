package social.plaza.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.audit.Act;
import social.plaza.community.Communities;
import social.plaza.community.CommunityView;
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

    private final Communities communities;
    private final Ranks ranks;
    private final Posts posts;
    private final Measures measures;
    private final DecisionRepository decisions;
    private final CaseClosing closing;
    private final DecisionLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Moderation(
            Communities communities,
            Ranks ranks,
            Posts posts,
            Measures measures,
            DecisionRepository decisions,
            CaseClosing closing,
            DecisionLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.communities = communities;
        this.ranks = ranks;
        this.posts = posts;
        this.measures = measures;
        this.decisions = decisions;
        this.closing = closing;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** Hides a community post, for its team. Returns the decision's id. */
    @Transactional
    public long hide(Actor by, PostId post, Ground ground, String reason) {
        CommunityId community = posts.communityOf(post);
        if (community == null) {
            throw new NotFound();
        }
        return decide(by, new Desk(community), Reported.post(post), Ruling.toHide(ground, reason))
                .getFirst();
    }

    /**
     * Removes a member and hides their posts, for the team. Returns the decision's id.
     *
     * @param until null for until reinstated
     */
    @Transactional
    public long remove(
            Actor by, CommunityId id, AccountId account, Ground ground, @Nullable Instant until, String reason) {
        return decide(by, new Desk(id), Reported.account(account, id), Ruling.toRemove(ground, until, reason))
                .getFirst();
    }

    /**
     * Takes every part of a ruling or none, and closes the case of the subject that waits at this desk. Returns the ids
     * of the decisions, one for each part.
     */
    @Transactional
    List<Long> decide(Actor by, Desk desk, Reported subject, Ruling ruling) {
        CommunityId place = placeOf(subject);
        CommunityView community = place == null ? null : communities.lock(place);
        Authority authority = ranks.authority(by, desk, community);
        Reason reason = authority.reason(ruling.reason());
        Citation citation = Citation.of(ruling.ground(), community).orElseThrow(RuleGone::new);
        CaseId waiting = closing.waiting(desk, subject).orElse(null);
        List<Long> made = new ArrayList<>();
        for (DecisionKind kind : ruling.kinds()) {
            Matter matter = matter(authority, kind, subject, place, waiting);
            authority
                    .mayTake(kind, ranks.subject(place, matter.account()), place != null)
                    .orRefuse();
            Decision decision =
                    new Decision(kind, matter, desk.platform(), citation, reason, by.account(), clock.instant());
            record(decision, by, measures.take(by, decision, ruling));
            made.add(decision.id().value());
        }
        if (waiting != null) {
            closing.close(waiting, by.account(), CaseState.ACTED, null);
        }
        return made;
    }

    private Matter matter(
            Authority authority,
            DecisionKind kind,
            Reported subject,
            @Nullable CommunityId place,
            @Nullable CaseId waiting) {
        return switch (subject.kind()) {
            case COMMUNITY -> throw new NotFound();
            case ACCOUNT -> {
                if (kind.aboutPost()) {
                    throw new NotFound();
                }
                yield new Matter(place, new AccountId(subject.id()), null, waiting);
            }
            case POST -> {
                PostFacts post = posts.facts(new PostId(subject.id()));
                if (kind == DecisionKind.HIDE && post.deleted()) {
                    throw waiting == null ? new NotFound() : CaseChanged.deleted();
                }
                if (post.hidden()) {
                    authority.mayRead().orNotFound();
                }
                if (kind == DecisionKind.LOCK) {
                    PostFacts first = posts.facts(post.conversation());
                    yield new Matter(place, first.author(), first.id(), waiting);
                }
                yield new Matter(place, post.author(), kind == DecisionKind.HIDE ? post.id() : null, waiting);
            }
        };
    }

    private void record(Decision decision, Actor by, Act act) {
        decision.recorded(log.append(decision, by.account(), act, decision.reason()));
        decisions.save(decision);
        events.publishEvent(new DecisionMade(
                decision.id().value(),
                decision.kind(),
                decision.community(),
                decision.account(),
                decision.post(),
                by.account()));
    }

    private @Nullable CommunityId placeOf(Reported subject) {
        return subject.kind() == Reported.Kind.POST ? posts.communityOf(new PostId(subject.id())) : subject.place();
    }
}
