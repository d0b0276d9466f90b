package social.plaza.moderation;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.audit.Act;
import social.plaza.community.Affiliations;
import social.plaza.moderation.AppealPolicy.Contested;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.NotFound;
import social.plaza.shared.Verdict;

/** Takes appeals against decisions, and the one answer to each; what is overturned is undone with it. */
@Component
public class Appeals {

    private static final AppealPolicy POLICY = new AppealPolicy();

    private final AppealRepository appeals;
    private final Undoing undoing;
    private final DecisionLog log;
    private final Ranks ranks;
    private final Affiliations affiliations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Appeals(
            AppealRepository appeals,
            Undoing undoing,
            DecisionLog log,
            Ranks ranks,
            Affiliations affiliations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.appeals = appeals;
        this.undoing = undoing;
        this.log = log;
        this.ranks = ranks;
        this.affiliations = affiliations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Appeals against a decision about the actor that stands.
     *
     * @param text 1 to 500 graphemes
     */
    @Transactional
    public void appeal(Actor by, long decisionId, String text) {
        Decision decision = undoing.locked(new DecisionId(decisionId));
        Contested contested = contested(decision);
        POLICY.canAppeal(by, contested.about()).orNotFound();
        if (appeals.existsByDecision(decision.id())) {
            throw new AlreadyAppealed();
        }
        if (!decision.stands()) {
            throw new AlreadyUndone();
        }
        Appeal made = appeals.saveAndFlush(new Appeal(decision, text, clock.instant()));
        events.publishEvent(new AppealMade(made.id().value(), contested.forStaff() ? null : decision.community()));
    }

    /**
     * Answers an appeal for a community's team or, where that is null, for platform staff.
     *
     * @param words 1 to 500 graphemes, which the person who appealed reads
     */
    @Transactional
    public void answer(Actor by, @Nullable CommunityId community, long appealId, AppealOutcome outcome, String words) {
        AppealId id = new AppealId(appealId);
        Decision decision = undoing.locked(appeals.decisionOf(id).orElseThrow(NotFound::new));
        Appeal appeal = appeals.findById(id).orElseThrow(NotFound::new);
        mayAnswer(by, community, decision).orRefuse();
        if (!decision.stands()) {
            throw new AlreadyUndone();
        }
        appeal.answer(outcome, words, by.account(), clock.instant());
        if (outcome == AppealOutcome.OVERTURNED) {
            undoing.overturn(by, decision, appeal.answer());
        } else {
            log.append(decision, by.account(), Act.APPEAL_UPHELD, appeal.answer());
        }
        events.publishEvent(
                new AppealAnswered(decision.id().value(), outcome, decision.community(), decision.account()));
    }

    /** A decision of another community is not there. */
    private Verdict mayAnswer(Actor by, @Nullable CommunityId community, Decision decision) {
        if (community == null) {
            return POLICY.canAnswerForPlatform(by, contested(decision));
        }
        if (!community.equals(decision.community())) {
            throw new NotFound();
        }
        return POLICY.canAnswer(by, affiliations.of(by, community), contested(decision));
    }

    private Contested contested(Decision decision) {
        return new Contested(
                ranks.subject(decision.community(), decision.account()),
                ranks.subject(decision.community(), decision.decidedBy()),
                decision.byStaff());
    }
}
