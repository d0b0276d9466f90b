package social.plaza.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The one PostgreSQL of a test run, with the roles of production: in a container where a Docker engine answers, else
 * embedded. Plaza meets it as it meets any database that it is given.
 */
public final class DatabaseForTests {

    private static final Logger log = LoggerFactory.getLogger(DatabaseForTests.class);

    private static final DatabaseForTests INSTANCE = start();

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

    private static DatabaseForTests start() {
        try {
            return dockerAnswers() ? inContainer() : embedded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asking costs a second, so it is only asked where somebody could answer. */
    private static boolean dockerAnswers() {
        var possible = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return possible && DockerClientFactory.instance().isDockerAvailable();
    }

    @SuppressWarnings("resource") // stopped with the test run
    private static DatabaseForTests inContainer() throws SQLException {
        log.info("Tests use PostgreSQL in a container");
        var container = new PostgreSQLContainer("postgres:18").withCommand("postgres", "-c", "fsync=off");
        container.start();
        try (var superuser =
                DriverManager.getConnection(container.getJdbcUrl(), container.getUsername(), container.getPassword())) {
            DatabaseRoles.create(superuser);
        }
        return at(container.getHost(), container.getFirstMappedPort());
    }

    /** Fast rather than durable, unlike the embedded database of the product. */
    private static DatabaseForTests embedded() throws IOException, SQLException {
        log.info("Tests use the embedded PostgreSQL: no Docker engine answers");
        var server = EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("lc-ctype", "C.UTF-8")
                .setServerConfig("full_page_writes", "off")
                .start();
        SpringApplication.getShutdownHandlers().add(() -> stop(server));
        try (var superuser = server.getPostgresDatabase().getConnection()) {
            DatabaseRoles.create(superuser);
        }
        return at("localhost", server.getPort());
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
