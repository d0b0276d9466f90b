package social.plaza.notification;

import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import social.plaza.moderation.AppealAnswered;
import social.plaza.moderation.AppealMade;
import social.plaza.moderation.AppealQueue;
import social.plaza.moderation.CaseOpened;
import social.plaza.moderation.Deciders;
import social.plaza.moderation.DecisionMade;
import social.plaza.moderation.DecisionUndone;
import social.plaza.moderation.ReportAnswered;
import social.plaza.moderation.ReturnAnswered;
import social.plaza.moderation.ReturnMade;
import social.plaza.moderation.ReturnQueue;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

/** Tells of decisions whom they concern, without the decider's name. */
@Component
class ModerationNews {

    private final Notices notices;
    private final Deciders deciders;
    private final AppealQueue appeals;
    private final ReturnQueue returns;

    ModerationNews(Notices notices, Deciders deciders, AppealQueue appeals, ReturnQueue returns) {
        this.notices = notices;
        this.deciders = deciders;
        this.appeals = appeals;
        this.returns = returns;
    }

    @ApplicationModuleListener
    void tell(DecisionMade made) {
        notices.tell(new Notice(
                switch (made.kind()) {
                    case HIDE -> Occasion.POST_HIDDEN;
                    case LOCK -> Occasion.THREAD_LOCKED;
                    case WARN -> Occasion.WARNED;
                    case SILENCE -> Occasion.SILENCED;
                    case REMOVE -> Occasion.REMOVED;
                },
                made.account(),
                null,
                made.community(),
                made.post(),
                made.decisionId()));
    }

    /** The outcome once, and never what was done to whom. */
    @ApplicationModuleListener
    void tell(ReportAnswered answered) {
        notices.tell(new Notice(
                answered.acted() ? Occasion.REPORT_ACTED : Occasion.REPORT_KEPT,
                answered.reporter(),
                null,
                answered.community(),
                null,
                answered.reportId()));
    }

    /** Those who may decide it: the team above whom it is about, or staff. */
    @ApplicationModuleListener
    void tell(CaseOpened opened) {
        CommunityId community = opened.community();
        List<AccountId> team = community == null ? deciders.staff() : deciders.team(community, opened.about());
        notices.tell(team.stream()
                .map(to -> new Notice(Occasion.CASE, to, null, community, null, opened.caseId()))
                .toList());
    }

    /** Those who may answer it. */
    @ApplicationModuleListener
    void tell(AppealMade made) {
        notices.tell(appeals.answerers(made.appealId()).stream()
                .map(to -> new Notice(Occasion.APPEAL, to, null, made.community(), null, made.appealId()))
                .toList());
    }

    @ApplicationModuleListener
    void tell(AppealAnswered answered) {
        notices.tell(new Notice(
                switch (answered.outcome()) {
                    case UPHELD -> Occasion.APPEAL_UPHELD;
                    case OVERTURNED -> Occasion.APPEAL_GRANTED;
                },
                answered.account(),
                null,
                answered.community(),
                null,
                answered.decisionId()));
    }

    /** Those who may restore it. */
    @ApplicationModuleListener
    void tell(ReturnMade made) {
        notices.tell(returns.answerers(made.returnId()).stream()
                .map(to -> new Notice(Occasion.RETURNED, to, null, made.community(), null, made.returnId()))
                .toList());
    }

    @ApplicationModuleListener
    void tell(ReturnAnswered answered) {
        notices.tell(new Notice(
                answered.restored() ? Occasion.RETURN_ACCEPTED : Occasion.RETURN_REFUSED,
                answered.author(),
                null,
                answered.community(),
                null,
                answered.decisionId()));
    }

    /** Whoever asked for it is told with the answer. */
    @ApplicationModuleListener
    void tell(DecisionUndone undone) {
        if (undone.answered()) {
            return;
        }
        notices.tell(new Notice(
                switch (undone.kind()) {
                    case HIDE -> Occasion.POST_RESTORED;
                    case LOCK -> Occasion.THREAD_UNLOCKED;
                    case WARN -> Occasion.WARNING_WITHDRAWN;
                    case SILENCE -> Occasion.SILENCE_ENDED;
                    case REMOVE -> Occasion.REINSTATED;
                },
                undone.account(),
                null,
                undone.community(),
                undone.post(),
                undone.decisionId()));
    }
}
