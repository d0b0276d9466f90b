package social.plaza.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalInt;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import social.plaza.database.DurableDatabase;

/** The database that Plaza is measured on: the bench's own, or one that was given. */
final class Target implements AutoCloseable {

    /** Something that sends statements. */
    @FunctionalInterface
    interface Act {
        void run() throws Exception;
    }

    private final String url;
    private final @Nullable DurableDatabase own;

    private Target(String url, @Nullable DurableDatabase own) {
        this.url = url;
        this.own = own;
    }

    static Target of(Plan plan, Path folder) {
        if (plan.url() != null) {
            return new Target(plan.url(), null);
        }
        var own = DurableDatabase.start(folder.resolve("database"));
        return new Target(own.url(), own);
    }

    /** As Plaza is told of it. */
    Map<String, String> properties() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", Plan.role("web", DurableDatabase.WEB),
                "spring.datasource.password", Plan.role("web-password", DurableDatabase.PASSWORD),
                "spring.flyway.url", url,
                "spring.flyway.user", Plan.role("owner", DurableDatabase.OWNER),
                "spring.flyway.password", Plan.role("owner-password", DurableDatabase.PASSWORD));
    }

    void migrate() {
        Flyway.configure()
                .dataSource(
                        url,
                        Plan.role("owner", DurableDatabase.OWNER),
                        Plan.role("owner-password", DurableDatabase.PASSWORD))
                .placeholders(Map.of("webRole", Plan.role("web", DurableDatabase.WEB)))
                .load()
                .migrate();
    }

    Connection asOwner() throws SQLException {
        return DriverManager.getConnection(
                url, Plan.role("owner", DurableDatabase.OWNER), Plan.role("owner-password", DurableDatabase.PASSWORD));
    }

    /** How many statements an act sends, beginnings and ends of transactions left out; unknown on a given database. */
    OptionalInt statements(Act act) throws Exception {
        if (own == null) {
            act.run();
            return OptionalInt.empty();
        }
        try (var superuser = own.superuser();
                var statement = superuser.createStatement()) {
            statement.execute("ALTER SYSTEM SET log_statement = 'all'");
            statement.execute("SELECT pg_reload_conf()");
            Thread.sleep(500); // until every connection has heard of it
            long start = own.logged();
            act.run();
            Thread.sleep(500); // until listeners have done their part
            int count = StatementLog.count(own.loggedSince(start));
            statement.execute("ALTER SYSTEM RESET log_statement");
            statement.execute("SELECT pg_reload_conf()");
            return OptionalInt.of(count);
        }
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
