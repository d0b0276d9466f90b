package social.plaza.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends messages where a mail server is named; elsewhere they wait to be read at /outbox. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
class DeliveryConfiguration {

    private static final int SECONDS_BETWEEN_ROUNDS = 5;

    @Bean
    RecurringTask<Void> mailDelivery(JdbcClient jdbc, JavaMailSender sender, MailSettings settings, Clock clock) {
        Delivery delivery = new Delivery(jdbc, sender, settings.from(), clock);
        return Tasks.recurring("mail-delivery", FixedDelay.ofSeconds(SECONDS_BETWEEN_ROUNDS))
                .execute((_, _) -> delivery.sendDue());
    }
}
