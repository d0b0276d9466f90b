package social.plaza.testing;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import social.plaza.database.DatabaseForTests;

/** Gives the application the test run's database, in the way an operator would. */
final class TestDatabaseProperties implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("testDatabase", DatabaseForTests.properties()));
    }
}
