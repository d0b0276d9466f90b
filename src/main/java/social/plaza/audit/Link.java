package social.plaza.audit;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Where a chain ends: the last entry's number, from 1, and its hash. */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record Link(long sequence, byte[] hash) {

    /** Before the first entry. */
    static final Link FIRST = new Link(0, new byte[32]);

    static Link read(ResultSet row, int number) throws SQLException {
        return new Link(row.getLong("sequence"), row.getBytes("hash"));
    }
}
