package social.plaza.operations;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;
import java.util.function.IntUnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import social.plaza.account.EmailVerification;
import social.plaza.media.Images;
import social.plaza.shared.Submissions;

/** Forgets once a day what has served its purpose, a little at a time, so that nobody waits for it. */
@Configuration(proxyBeanMethods = false)
class Housekeeping {

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

    private static final LocalTime QUIET = LocalTime.of(3, 30);

    private final Submissions submissions;
    private final EmailVerification verifications;
    private final Images images;

    Housekeeping(Submissions submissions, EmailVerification verifications, Images images) {
        this.submissions = submissions;
        this.verifications = verifications;
        this.images = images;
    }

    @Bean
    RecurringTask<Void> dailyHousekeeping() {
        return Tasks.recurring("housekeeping", Schedules.daily(ZoneOffset.UTC, QUIET))
                .execute((instance, context) -> cleanUp(1_000, context.getSchedulerState()::isShuttingDown));
    }

    /** What is left when Plaza stops is left for tomorrow. */
    void cleanUp(int atOnce, BooleanSupplier stopping) {
        var forms = all(submissions::forgetOld, atOnce, stopping);
        var links = all(verifications::forgetOld, atOnce, stopping);
        log.info("Forgot {} forms and {} links in mails that can no longer be used", forms, links);
        var pictures = all(images::forgetOld, atOnce, stopping);
        log.info("Removed {} pictures that nothing uses", pictures);
    }

    private static int all(IntUnaryOperator forget, int atOnce, BooleanSupplier stopping) {
        var all = 0;
        var some = atOnce;
        while (some == atOnce && !stopping.getAsBoolean()) {
            some = forget.applyAsInt(atOnce);
            all += some;
        }
        return all;
    }
}
