package social.plaza.database;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * What follows from the database that was given: without one Plaza brings its own and shows itself in demo mode, and in
 * demo mode it listens to this machine alone, because everybody knows the demo passwords. A Plaza built for servers
 * carries neither a database nor a demo, and says so.
 */
final class DatabaseDefaults implements EnvironmentPostProcessor {

    private static final String EMBEDDED_SERVER = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";
    private static final String DEMO = "social.plaza.demo.FirstFilling";

    private final ClassLoader classes;

    DatabaseDefaults() {
        this(DatabaseDefaults.class.getClassLoader());
    }

    DatabaseDefaults(ClassLoader classes) {
        this.classes = classes;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var embedded = !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
        var sources = environment.getPropertySources();
        sources.addLast(new MapPropertySource(
                "databaseDefaults",
                Map.of(
                        "plaza.database.embedded", embedded,
                        "plaza.demo", embedded,
                        "plaza.demo-address", "127.0.0.1")));
        if (environment.getRequiredProperty("plaza.database.embedded", Boolean.class)) {
            require(EMBEDDED_SERVER, MissingPart::database);
        }
        if (environment.getRequiredProperty("plaza.demo", Boolean.class)) {
            require(DEMO, MissingPart::demo);
            var address = environment.getRequiredProperty("plaza.demo-address");
            sources.addFirst(new MapPropertySource("demoMode", Map.of("server.address", address)));
        }
    }

    private void require(String type, Supplier<MissingPart> refusal) {
        if (!ClassUtils.isPresent(type, classes)) {
            throw refusal.get();
        }
    }
}
