package social.plaza.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The one PostgreSQL of a test run, with the roles of production: in a container where a Docker engine answers, else
 * embedded; {@code PLAZA_TEST_DATABASE} in the environment insists on {@code container} or {@code embedded}. Plaza meets it
 * as it meets any database that it is given.
 */
public final class DatabaseForTests {

    private static final String IMAGE = "postgres:18";

    private static final DatabaseForTests INSTANCE = start(System.getenv().getOrDefault("PLAZA_TEST_DATABASE", "any"));

    private final String url;

    private DatabaseForTests(String url) {
        this.url = url;
    }

    public static Map<String, Object> properties() {
        return Map.of(
                "plaza.database.embedded", false,
                "spring.datasource.url", INSTANCE.url,
                "spring.datasource.username", DatabaseRoles.WEB,
                "spring.datasource.password", DatabaseRoles.PASSWORD,
                "spring.flyway.url", INSTANCE.url,
                "spring.flyway.user", DatabaseRoles.OWNER,
                "spring.flyway.password", DatabaseRoles.PASSWORD);
    }

    private static DatabaseForTests start(String kind) {
        return switch (kind) {
            case "container" -> inContainer("it was asked for");
            case "embedded" -> embedded("it was asked for");
            case "any" -> dockerAnswers() ? inContainerIfItStarts() : embedded("no Docker engine answers");
            default ->
                throw new IllegalArgumentException("PLAZA_TEST_DATABASE is container, embedded or any, not " + kind);
        };
    }

    /** Asking costs a second, so it is only asked where somebody could answer. */
    private static boolean dockerAnswers() {
        var possible = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return possible && DockerClientFactory.instance().isDockerAvailable();
    }

    /** An engine without the image, and without a way to get it, is no reason to test nothing. */
    private static DatabaseForTests inContainerIfItStarts() {
        try {
            return inContainer("a Docker engine answers");
        } catch (ContainerLaunchException e) {
            return embedded("a Docker engine answers, but starts no " + IMAGE + ": " + e.getMessage());
        }
    }

    @SuppressWarnings("resource") // stopped with the test run
    private static DatabaseForTests inContainer(String reason) {
        var container = new PostgreSQLContainer(IMAGE).withCommand("postgres", "-c", "fsync=off");
        container.start();
        say("PostgreSQL in a container of %s: %s".formatted(IMAGE, reason));
        try (var superuser =
                DriverManager.getConnection(container.getJdbcUrl(), container.getUsername(), container.getPassword())) {
            DatabaseRoles.create(superuser);
        } catch (SQLException e) {
            throw new IllegalStateException("The roles of the container's PostgreSQL could not be created", e);
        }
        return at(container.getHost(), container.getFirstMappedPort());
    }

    /** Fast rather than durable, unlike the embedded database of the product. */
    private static DatabaseForTests embedded(String reason) {
        try {
            var server = server();
            say("the embedded PostgreSQL: " + reason);
            SpringApplication.getShutdownHandlers().add(() -> stop(server));
            try (var superuser = server.getPostgresDatabase().getConnection()) {
                DatabaseRoles.create(superuser);
            }
            return at("localhost", server.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The roles of the embedded PostgreSQL could not be created", e);
        }
    }

    private static EmbeddedPostgres server() throws IOException {
        return EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("lc-ctype", "C.UTF-8")
                .setServerConfig("full_page_writes", "off")
                .start();
    }

    /** Once a test run, on the console: what a green run has proven. */
    private static void say(String words) {
        System.out.println("Tests run on " + words);
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DatabaseForTests at(String host, int port) {
        return new DatabaseForTests("jdbc:postgresql://%s:%d/%s".formatted(host, port, DatabaseRoles.DATABASE));
    }
}
