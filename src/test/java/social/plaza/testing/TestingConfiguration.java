package social.plaza.testing;

import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import social.plaza.account.Accounts;
import social.plaza.account.Enrolment;

/** The beans that tests find beside the application's own. */
@TestConfiguration(proxyBeanMethods = false)
@Import({Cast.class, Faces.class, Grounds.class, Scene.class})
class TestingConfiguration {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    /** The product's method without its price, which would be most of the time of a test that signs people up. */
    @Bean
    @Primary
    PasswordEncoder cheapPasswords() {
        var cheap = new Pbkdf2PasswordEncoder("", 16, 1, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512);
        return new DelegatingPasswordEncoder("pbkdf2", Map.of("pbkdf2", cheap));
    }

    @Bean
    Database database(FlywayConnectionDetails owner) {
        return new Database(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
    }

    @Bean
    StatementCount statementCount() {
        return new StatementCount();
    }

    @Bean
    @Lazy
    People people(Enrolment enrolment, Accounts accounts, Clock clock, PasswordEncoder encoder) {
        return new People(enrolment, accounts, clock, encoder);
    }

    @Bean
    static BeanPostProcessor countedDataSource(ObjectProvider<StatementCount> count) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource dataSource
                        ? new CountedDataSource(dataSource, count.getObject())
                        : bean;
            }
        };
    }

    @Bean
    @Lazy
    Browser browser(Environment environment) {
        return new Browser(environment);
    }
}
