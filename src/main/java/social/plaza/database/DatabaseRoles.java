package social.plaza.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The two roles Plaza works with, and the database they share. */
final class DatabaseRoles {

    static final String DATABASE = "plaza";
    static final String OWNER = "plaza_owner";
    static final String WEB = "plaza_web";

    /** The embedded server answers this machine only and asks for no password; a container does ask. */
    static final String PASSWORD = "plaza";

    private static final List<String> ROLES = List.of(
            "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(OWNER, PASSWORD),
            "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(WEB, PASSWORD));

    private static final List<String> LIMITS = List.of(
            "ALTER ROLE %s SET statement_timeout = '5s'".formatted(WEB),
            "ALTER ROLE %s SET lock_timeout = '2s'".formatted(WEB),
            "ALTER ROLE %s SET idle_in_transaction_session_timeout = '10s'".formatted(WEB));

    /** Sorted by code point wherever it runs, so that an index means the same after a move to another machine. */
    private static final String CREATE_DATABASE = """
            CREATE DATABASE %s OWNER %s TEMPLATE template0 ENCODING 'UTF8'
            LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8'""".formatted(DATABASE, OWNER);

    private DatabaseRoles() {}

    /** Creates what is missing; {@code superuser} is a connection in auto-commit mode. */
    static void create(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement()) {
            if (!exists(superuser, "SELECT 1 FROM pg_roles WHERE rolname = ?", WEB)) {
                for (var role : ROLES) {
                    statement.execute(role);
                }
            }
            for (var limit : LIMITS) {
                statement.execute(limit);
            }
            if (!exists(superuser, "SELECT 1 FROM pg_database WHERE datname = ?", DATABASE)) {
                statement.execute(CREATE_DATABASE);
            }
        }
    }

    private static boolean exists(Connection superuser, String query, String name) throws SQLException {
        try (var statement = superuser.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
