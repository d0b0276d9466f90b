package social.plaza.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import social.plaza.community.CommunityView;
import social.plaza.post.Audience;
import social.plaza.post.Composer;
import social.plaza.post.Draft;
import social.plaza.post.Drafts;
import social.plaza.post.PollTime;
import social.plaza.post.PublishTime;
import social.plaza.post.ScheduledPosts;
import social.plaza.post.Unposted;
import social.plaza.shared.Actor;

/** Keeps what people of the story write for later. */
@Component
@ConditionalOnBooleanProperty("plaza.demo")
class WritingDesk {

    private final Drafts drafts;
    private final ScheduledPosts scheduled;
    private final DemoClock clock;

    WritingDesk(Drafts drafts, ScheduledPosts scheduled, DemoClock clock) {
        this.drafts = drafts;
        this.scheduled = scheduled;
        this.clock = clock;
    }

    void keep(Actor author, Story.Kept kept, Map<String, CommunityView> communities) {
        CommunityView community =
                kept.community() == null ? null : Objects.requireNonNull(communities.get(kept.community()));
        if (kept.inDays() == null) {
            Composer.Poll poll = Composer.Poll.of(List.of(), PollTime.DAY.name());
            List<String> texts = List.of(kept.text());
            drafts.save(
                    author,
                    Unposted.typed(texts, community == null ? null : community.id(), null, null, poll, List.of()),
                    null,
                    null);
        } else {
            Audience audience = community == null ? Audience.followers() : Audience.of(community.id());
            scheduled.schedule(
                    author, new Draft(kept.text(), audience, null, false, null), noon(kept.inDays()), null, null);
        }
    }

    private PublishTime noon(int inDays) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return PublishTime.of(day.plusDays(inDays).atTime(LocalTime.NOON).toString(), PublishTime.UTC);
    }
}
