package social.plaza.operations;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import social.plaza.audit.AuditLog;
import social.plaza.audit.Integrity;
import social.plaza.shared.CommunityId;

/**
 * {@code java -jar plaza.jar verify-log}: reads the whole moderation log and says whether it is as it was written. It
 * opens no port, changes nothing and may run beside Plaza; it is a small program of its own within the same jar.
 */
@ConfigurationPropertiesScan("social.plaza.database")
@ComponentScan(
        basePackages = {"social.plaza.audit", "social.plaza.database"},
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
public class LogVerification {

    private static final Logger log = LoggerFactory.getLogger(LogVerification.class);

    /** Returns the status to end with: 0 where every chain is intact, else 1. */
    public static int run(String... arguments) {
        var program = new SpringApplicationBuilder(LogVerification.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false);
        try (var context = program.run(arguments)) {
            return isIntact(context.getBean(AuditLog.class)) ? 0 : 1;
        }
    }

    /** Nothing is written here, so no time is noted. */
    @Bean
    Clock clock() {
        return Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    }

    static boolean isIntact(AuditLog auditLog) {
        var chains = auditLog.chains();
        var intact = chains.stream()
                .filter(chain -> isIntact(chain, auditLog.verify(chain.orElse(null))))
                .count();
        if (intact == chains.size()) {
            log.info("The moderation log is as it was written, in all {} chains", intact);
        }
        return intact == chains.size();
    }

    private static boolean isIntact(Optional<CommunityId> chain, Integrity found) {
        return switch (found) {
            case Integrity.Intact _ -> true;
            case Integrity.Broken(var sequence) -> {
                log.error(
                        "The moderation log of {} is not as it was written, from entry {} on",
                        chain.map(community -> "community " + community.value()).orElse("the platform"),
                        sequence);
                yield false;
            }
        };
    }
}
