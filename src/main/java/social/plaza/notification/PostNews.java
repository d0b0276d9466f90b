package social.plaza.notification;

import java.util.ArrayList;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import social.plaza.post.PollEnded;
import social.plaza.post.PostPublished;
import social.plaza.post.PostReposted;
import social.plaza.post.ScheduledPostRefused;
import social.plaza.shared.AccountId;

/**
 * Tells those who are answered, quoted, reposted or mentioned, whom a poll concerned, and whose scheduled post was refused; who
 * is mentioned too is told of the answer or quote only.
 */
@Component
class PostNews {

    private final Notices notices;

    PostNews(Notices notices) {
        this.notices = notices;
    }

    @ApplicationModuleListener
    void tell(PostPublished published) {
        List<Notice> news = new ArrayList<>();
        AccountId answered = published.answered();
        if (answered != null && !answered.equals(published.author())) {
            news.add(notice(Occasion.REPLY, answered, published));
        }
        AccountId quoted = published.quoted();
        if (quoted != null && !quoted.equals(published.author())) {
            news.add(notice(Occasion.QUOTE, quoted, published));
        }
        published.mentioned().stream()
                .distinct()
                .filter(mentioned -> !mentioned.equals(answered)
                        && !mentioned.equals(quoted)
                        && !mentioned.equals(published.author()))
                .forEach(mentioned -> news.add(notice(Occasion.MENTION, mentioned, published)));
        notices.tell(news);
    }

    /** Once for each who reposts, however often. */
    @ApplicationModuleListener
    void tell(PostReposted reposted) {
        if (!reposted.author().equals(reposted.by())) {
            notices.tell(new Notice(
                    Occasion.REPOST,
                    reposted.author(),
                    reposted.by(),
                    reposted.community(),
                    reposted.post(),
                    reposted.post().value()));
        }
    }

    /** The author alone, each time. */
    @ApplicationModuleListener
    void tell(ScheduledPostRefused refused) {
        notices.tell(new Notice(
                Occasion.SCHEDULED_REFUSED, refused.author(), null, refused.community(), null, refused.refusal()));
    }

    /** What became of it, to who asked and to who answered. */
    @ApplicationModuleListener
    void tell(PollEnded ended) {
        notices.tell(ended.concerned().stream()
                .map(to -> new Notice(
                        to.equals(ended.author()) ? Occasion.OWN_POLL_CLOSED : Occasion.POLL_CLOSED,
                        to,
                        to.equals(ended.author()) ? null : ended.author(),
                        ended.community(),
                        ended.post(),
                        ended.post().value()))
                .toList());
    }

    private static Notice notice(Occasion occasion, AccountId to, PostPublished published) {
        return new Notice(
                occasion,
                to,
                published.author(),
                published.community(),
                published.post(),
                published.post().value());
    }
}
