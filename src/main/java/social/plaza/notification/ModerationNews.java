package social.plaza.notification;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import social.plaza.moderation.DecisionMade;
import social.plaza.moderation.DecisionUndone;

/** Tells of decisions whom they concern, without the decider's name. */
@Component
class ModerationNews {

    private final Notices notices;

    ModerationNews(Notices notices) {
        this.notices = notices;
    }

    @ApplicationModuleListener
    void tell(DecisionMade made) {
        notices.tell(new Notice(
                made.post() == null ? Occasion.REMOVED : Occasion.POST_HIDDEN,
                made.account(),
                null,
                made.community(),
                made.post(),
                made.decisionId()));
    }

    @ApplicationModuleListener
    void tell(DecisionUndone undone) {
        notices.tell(new Notice(
                undone.post() == null ? Occasion.REINSTATED : Occasion.POST_RESTORED,
                undone.account(),
                null,
                undone.community(),
                undone.post(),
                undone.decisionId()));
    }
}
