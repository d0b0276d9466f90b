package social.plaza.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry in its place in a chain. Its hash is the SHA-256 of the hash before it followed by the fields in the order
 * of this record, each as a 32-bit big-endian length and that many bytes of UTF-8; numbers are written in decimal, the
 * time as in ISO 8601 in UTC, and null as the length -1. The subject's label stands outside: it may hold a name
 * that has to be erased one day.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record ChainedEntry(
        long id,
        @Nullable Long community,
        long sequence,
        @Nullable Long actor,
        String act,
        String subjectKind,
        long subjectId,
        String ground,
        String reason,
        Instant at,
        @Nullable Long undoes,
        @Nullable Long reference,
        byte[] previousHash,
        byte[] hash) {

    private static final String ENCODING = "plaza-log-1";

    static ChainedEntry after(Link last, long id, Instant at, AuditEntry entry) {
        var unsealed = new ChainedEntry(
                id,
                entry.community() == null ? null : entry.community().value(),
                last.sequence() + 1,
                entry.actor() == null ? null : entry.actor().value(),
                entry.act().name(),
                entry.subject().name(),
                entry.subjectId(),
                entry.ground(),
                entry.reason(),
                at,
                entry.undoes(),
                entry.reference(),
                last.hash(),
                last.hash());
        return unsealed.sealed();
    }

    static ChainedEntry read(ResultSet row, int number) throws SQLException {
        return new ChainedEntry(
                row.getLong("id"),
                row.getObject("community_id", Long.class),
                row.getLong("sequence"),
                row.getObject("actor_id", Long.class),
                row.getString("act"),
                row.getString("subject_kind"),
                row.getLong("subject_id"),
                row.getString("ground"),
                row.getString("reason"),
                row.getTimestamp("at").toInstant(),
                row.getObject("undoes", Long.class),
                row.getObject("reference_id", Long.class),
                row.getBytes("previous_hash"),
                row.getBytes("hash"));
    }

    boolean follows(Link last) {
        return sequence == last.sequence() + 1 && Arrays.equals(previousHash, last.hash());
    }

    boolean isAsWritten() {
        return Arrays.equals(hash, computedHash());
    }

    Link link() {
        return new Link(sequence, hash);
    }

    private ChainedEntry sealed() {
        return new ChainedEntry(
                id,
                community,
                sequence,
                actor,
                act,
                subjectKind,
                subjectId,
                ground,
                reason,
                at,
                undoes,
                reference,
                previousHash,
                computedHash());
    }

    private byte[] computedHash() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(previousHash);
            return sha.digest(encoded());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] encoded() {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        var fields = Arrays.<@Nullable Object>asList(
                ENCODING,
                id,
                community,
                sequence,
                actor,
                act,
                subjectKind,
                subjectId,
                ground,
                reason,
                at,
                undoes,
                reference);
        try {
            for (var field : fields) {
                write(out, field);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, @Nullable Object field) throws IOException {
        if (field == null) {
            out.writeInt(-1);
            return;
        }
        byte[] text = Objects.toString(field).getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
    }
}
