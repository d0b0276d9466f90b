package social.plaza.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.modulith.events.core.EventPublicationRegistry;

/** Delivers again what a listener failed on, or what a process that died had not delivered yet. */
@Configuration(proxyBeanMethods = false)
class Redelivery {

    /** A listener that has not finished by then never will. */
    static final Duration STALE = Duration.ofMinutes(2);

    /** After as many failures it is for somebody to look at; the event stays where it is. */
    private static final int MOST_ATTEMPTS = 100;

    private final EventPublicationRegistry registry;
    private final FailedEventPublications failed;

    Redelivery(EventPublicationRegistry registry, FailedEventPublications failed) {
        this.registry = registry;
        this.failed = failed;
    }

    @Bean
    RecurringTask<Void> eventRedelivery() {
        return Tasks.recurring("event-redelivery", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> deliverAgain());
    }

    void deliverAgain() {
        registry.markStalePublicationsFailed(status -> STALE);
        failed.resubmit(ResubmissionOptions.defaults()
                .withFilter(publication -> publication.getCompletionAttempts() < MOST_ATTEMPTS));
    }
}
