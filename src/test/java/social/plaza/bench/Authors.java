package social.plaza.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import social.plaza.account.SignedInAccount;
import social.plaza.bench.population.Rows;
import social.plaza.shared.AccountId;

/**
 * Many people who are signed in already and have a form open: nobody posts as fast as a bench does, and Plaza lets nobody
 * try. Their sessions are written as signing in and opening a page would have left them.
 */
final class Authors {

    private static final int MOST = 5_000;
    private static final String CSRF =
            "org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository.CSRF_TOKEN";
    private static final Duration SESSION = Duration.ofDays(30);

    private Authors() {}

    /** One who can post to a community, and answer a post in it. */
    private record Author(long account, String community, long post) {}

    /** Signs them in and leaves a line for each: cookie, token, community, post to answer. */
    static Path sign(Connection owner, Path folder) throws SQLException, IOException {
        var lines = new ArrayList<String>();
        var now = Instant.now().toEpochMilli();
        var authors = find(owner);
        var token = UUID.randomUUID().toString();
        var csrf = bytes(new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", token));
        owner.setAutoCommit(false);
        var ids = new ArrayList<String>();
        try (var rows = new Rows(owner, """
                spring_session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval,
                                expiry_time, principal_name)""")) {
            for (var author : authors) {
                var id = UUID.randomUUID().toString();
                ids.add(id);
                rows.add(id, id, now, now, SESSION.toSeconds(), now + SESSION.toMillis(), author.account());
                lines.add(String.join(
                        " ",
                        "SID=" + Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8)),
                        masked(token),
                        author.community(),
                        Long.toString(author.post())));
            }
        }
        try (var rows =
                new Rows(owner, "spring_session_attributes (session_primary_id, attribute_name, attribute_bytes)")) {
            for (int i = 0; i < ids.size(); i++) {
                rows.add(
                        ids.get(i),
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        bytes(context(authors.get(i).account())));
                rows.add(ids.get(i), CSRF, csrf);
            }
        }
        owner.commit();
        owner.setAutoCommit(true);
        return Files.write(folder.resolve("authors.txt"), lines);
    }

    private static List<Author> find(Connection owner) throws SQLException {
        try (var statement = owner.prepareStatement("""
                        SELECT DISTINCT ON (a.id) a.id, c.slug, said.id
                        FROM account a JOIN membership m ON m.account_id = a.id JOIN community c ON c.id = m.community_id
                        CROSS JOIN LATERAL (
                            SELECT id FROM post
                            WHERE community_id = c.id AND reply_to_id IS NULL AND deleted_at IS NULL AND NOT hidden
                            ORDER BY id DESC OFFSET a.id % 20 LIMIT 1) said
                        WHERE NOT a.protected AND m.state = 'ACTIVE'
                        ORDER BY a.id, (a.id + c.id) % 97 LIMIT ?""")) {
            statement.setInt(1, MOST);
            var authors = new ArrayList<Author>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    authors.add(new Author(rows.getLong(1), rows.getString(2), rows.getLong(3)));
                }
            }
            return authors;
        }
    }

    private static SecurityContextImpl context(long account) {
        return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                new SignedInAccount(new AccountId(account), null), null, List.of()));
    }

    /** As a page carries it: so many bytes by lot, then the token changed by them; here the lot fell on zeros. */
    private static String masked(String token) {
        byte[] text = token.getBytes(StandardCharsets.UTF_8);
        byte[] masked = new byte[text.length * 2];
        System.arraycopy(text, 0, masked, text.length, text.length);
        return Base64.getUrlEncoder().encodeToString(masked);
    }

    private static byte[] bytes(Serializable attribute) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(attribute);
        }
        return bytes.toByteArray();
    }
}
