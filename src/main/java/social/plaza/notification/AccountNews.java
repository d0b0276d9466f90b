package social.plaza.notification;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import social.plaza.account.FollowerGained;
import social.plaza.community.ApplicationDecided;

/** Tells of followers, and of what became of an application to found a community. */
@Component
class AccountNews {

    private final Notices notices;

    AccountNews(Notices notices) {
        this.notices = notices;
    }

    /** Once for each follower, so that following again and again tells nothing new. */
    @ApplicationModuleListener
    void tell(FollowerGained gained) {
        notices.tell(new Notice(
                gained.waits() ? Occasion.FOLLOW_REQUEST : Occasion.FOLLOWER,
                gained.followee(),
                gained.follower(),
                null,
                null,
                gained.follower().value()));
    }

    @ApplicationModuleListener
    void tell(ApplicationDecided decided) {
        notices.tell(new Notice(
                decided.approved() ? Occasion.APPLICATION_APPROVED : Occasion.APPLICATION_DECLINED,
                decided.applicant(),
                null,
                decided.community(),
                null,
                decided.applicationId()));
    }
}
