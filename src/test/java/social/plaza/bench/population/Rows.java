package social.plaza.bench.population;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/** Rows on their way into a table by {@code COPY}, in pieces that keep the server's memory small. */
public final class Rows implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int PIECE = 100_000;

    private final CopyManager copies;
    private final String command;
    private final StringBuilder buffer = new StringBuilder(BUFFER + 4_096);
    private @Nullable CopyIn copy;
    private int rows;

    /** @param columns a table with its columns, as COPY names them */
    public Rows(Connection connection, String columns) throws SQLException {
        this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
        this.command = "COPY " + columns + " FROM STDIN";
    }

    public void add(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                buffer.append('\t');
            }
            append(values[i]);
        }
        buffer.append('\n');
        if (buffer.length() > BUFFER) {
            send();
        }
        if (++rows % PIECE == 0) {
            end();
        }
    }

    @Override
    public void close() throws SQLException {
        end();
    }

    private void send() throws SQLException {
        if (copy == null) {
            copy = copies.copyIn(command);
        }
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
    }

    private void end() throws SQLException {
        if (!buffer.isEmpty()) {
            send();
        }
        if (copy != null) {
            copy.endCopy();
            copy = null;
        }
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> buffer.append("\\N");
            case byte[] bytes -> buffer.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            case List<?> texts ->
                buffer.append(texts.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}")));
            default -> escape(value.toString());
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> buffer.append("\\\\");
                case '\t' -> buffer.append("\\t");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                default -> buffer.append(c);
            }
        }
    }
}
