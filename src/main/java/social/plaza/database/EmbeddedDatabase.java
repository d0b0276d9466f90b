package social.plaza.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL that Plaza brings along: durable, for this machine only, and stopped with Plaza. */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final EmbeddedPostgres server;

    private EmbeddedDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    static EmbeddedDatabase start(Path path) {
        var directory = DataDirectory.claim(path);
        try {
            var database = new EmbeddedDatabase(server(directory).start());
            database.createRoles();
            log.info("Plaza keeps its data in {}", directory.path());
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The embedded PostgreSQL did not start; its own words are in " + directory.log(), e);
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), DatabaseRoles.DATABASE);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            log.warn("The embedded PostgreSQL did not stop cleanly; it recovers at the next start", e);
        }
    }

    /** Sorting and letters do not depend on the machine's language; the builder itself would give up durability. */
    private static EmbeddedPostgres.Builder server(DataDirectory directory) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.tables())
                .setOverrideWorkingDirectory(directory.server().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(30))
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("lc-ctype", letters())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "50")
                .setOutputRedirector(Redirect.appendTo(directory.log().toFile()))
                .setErrorRedirector(Redirect.appendTo(directory.log().toFile()));
    }

    private static String letters() {
        var mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        return mac ? "en_US.UTF-8" : "C.UTF-8";
    }

    private void createRoles() {
        try (var superuser = server.getPostgresDatabase().getConnection()) {
            DatabaseRoles.create(superuser);
        } catch (SQLException e) {
            close();
            throw new IllegalStateException("The roles of the embedded PostgreSQL could not be created", e);
        }
    }
}
