package social.plaza.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The PostgreSQL that Plaza brings along, as durable as in production, for whoever wants to stand outside of Plaza. */
public final class DurableDatabase implements AutoCloseable {

    public static final String OWNER = DatabaseRoles.OWNER;
    public static final String WEB = DatabaseRoles.WEB;
    public static final String PASSWORD = DatabaseRoles.PASSWORD;

    private final EmbeddedDatabase database;
    private final Path log;

    private DurableDatabase(EmbeddedDatabase database, Path log) {
        this.database = database;
        this.log = log;
    }

    public static DurableDatabase start(Path directory) {
        return new DurableDatabase(EmbeddedDatabase.start(directory), new DataDirectory(directory).log());
    }

    public String url() {
        return database.url();
    }

    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "");
    }

    /** How much the server has logged. */
    public long logged() {
        try {
            return Files.size(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it has logged since. */
    public String loggedSince(long start) {
        try (var channel = Files.newByteChannel(log)) {
            var bytes = new byte[Math.toIntExact(channel.size() - start)];
            channel.position(start).read(ByteBuffer.wrap(bytes));
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
