package social.plaza.post;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks a few times a minute what is to be posted. */
@Configuration(proxyBeanMethods = false)
class ScheduledRounds {

    private static final int SECONDS_BETWEEN_ROUNDS = 10;

    @Bean
    RecurringTask<Void> scheduledPosts(ScheduledPublishing publishing) {
        return Tasks.recurring("scheduled-posts", FixedDelay.ofSeconds(SECONDS_BETWEEN_ROUNDS))
                .execute((_, _) -> publishing.publishDue());
    }
}
