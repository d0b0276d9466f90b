package social.plaza.testing;

import java.time.Clock;
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
import org.springframework.security.crypto.password.PasswordEncoder;
import social.plaza.account.Accounts;
import social.plaza.account.Enrolment;

/** The beans that tests find beside the application's own. */
@TestConfiguration(proxyBeanMethods = false)
@Import({Cast.class, Grounds.class, Scene.class})
class TestingConfiguration {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
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
