package social.plaza.database;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * What follows from the database that was given: without one Plaza brings its own and shows itself in demo mode, and in
 * demo mode it listens to this machine alone, because everybody knows the demo passwords.
 */
final class DatabaseDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var embedded = !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
        var sources = environment.getPropertySources();
        sources.addLast(new MapPropertySource(
                "databaseDefaults", Map.of("plaza.database.embedded", embedded, "plaza.demo", embedded)));
        if (environment.getRequiredProperty("plaza.demo", Boolean.class)) {
            sources.addFirst(new MapPropertySource("demoMode", Map.of("server.address", "127.0.0.1")));
        }
    }
}
