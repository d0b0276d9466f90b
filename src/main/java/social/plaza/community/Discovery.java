package social.plaza.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.community.Affiliation.Kind;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Cursor;
import social.plaza.shared.Slice;

/** Finds communities by words, topic and language, the largest first. */
@Component
public class Discovery {

    /** What somebody looks for; empty parts do not narrow. */
    public record Wish(String words, String topic, String language) {

        private static final int MAX = 100;
        private static final int MAX_WORDS = 6;

        public static final Wish ANYTHING = new Wish("", "", "");

        public Wish {
            words = clean(words);
            topic = clean(topic).toLowerCase(Locale.ROOT);
            language = language.equals("en") || language.equals("es") ? language : "";
        }

        public boolean anything() {
            return equals(ANYTHING);
        }

        private List<String> patterns() {
            return Arrays.stream(words.split(" ", -1))
                    .filter(word -> !word.isEmpty())
                    .limit(MAX_WORDS)
                    .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                    .toList();
        }

        /** What no community can hold is left out rather than refused. */
        private static String clean(String typed) {
            String fit = typed.codePoints()
                    .filter(point -> !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE)
                    .limit(MAX)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            return fit.strip().replaceAll("\\s+", " ");
        }
    }

    /**
     * A community as a card.
     *
     * @param viewer what the viewer is there
     */
    public record Card(
            CommunityId id,
            String slug,
            String name,
            String purpose,
            Theme theme,
            Cover cover,
            MembershipPolicy policy,
            String language,
            List<String> topics,
            int members,
            Kind viewer) {

        public boolean restricted() {
            return policy == MembershipPolicy.RESTRICTED;
        }

        public boolean affiliated() {
            return viewer != Kind.NONE;
        }

        private Card seenAs(Kind kind) {
            return new Card(id, slug, name, purpose, theme, cover, policy, language, topics, members, kind);
        }
    }

    private static final int MAX_TOPICS = 12;

    private final JdbcClient jdbc;
    private final Affiliations affiliations;

    Discovery(JdbcClient jdbc, Affiliations affiliations) {
        this.jdbc = jdbc;
        this.affiliations = affiliations;
    }

    /** Two statements, one for a guest. */
    @Transactional(readOnly = true)
    public Slice<Card> find(Actor viewer, Wish wish, @Nullable String after) {
        Slice<Card> found = search(wish, Cursor.decode(after));
        if (viewer.guest() || found.empty()) {
            return found;
        }
        Map<CommunityId, Kind> kinds =
                affiliations.among(viewer, found.items().stream().map(Card::id).toList());
        return new Slice<>(
                found.items().stream()
                        .map(card -> card.seenAs(kinds.getOrDefault(card.id(), Kind.NONE)))
                        .toList(),
                found.next());
    }

    /** The topics of most communities, most frequent first. */
    @Transactional(readOnly = true)
    public List<String> topics() {
        return jdbc.sql("""
                        SELECT topic FROM community, unnest(topics) AS topic WHERE state = 'ACTIVE'
                        GROUP BY topic ORDER BY count(*) DESC, sum(members) DESC, topic LIMIT ?""")
                .param(MAX_TOPICS)
                .query((row, _) -> row.getString("topic"))
                .list();
    }

    private Slice<Card> search(Wish wish, Cursor after) {
        List<String> patterns = wish.patterns();
        String words = patterns.stream()
                .map(_ -> "words LIKE fold(?)")
                .collect(Collectors.joining(" AND ", "(", " OR fold(?) <% words)"));
        var query = jdbc.sql("""
                SELECT id, slug, name, purpose, theme, cover, membership_policy, language, topics, members
                FROM community
                WHERE state = 'ACTIVE' AND (members, id) < (?, ?)
                """
                + (patterns.isEmpty() ? "" : " AND " + words)
                + (wish.topic().isEmpty() ? "" : " AND topics @> ARRAY[?]::text[]")
                + (wish.language().isEmpty() ? "" : " AND language = ?")
                + " ORDER BY members DESC, id DESC LIMIT ?");
        query = query.param(after.sort()).param(after.id());
        if (!patterns.isEmpty()) {
            query = query.params(patterns).param(wish.words());
        }
        if (!wish.topic().isEmpty()) {
            query = query.param(wish.topic());
        }
        if (!wish.language().isEmpty()) {
            query = query.param(wish.language());
        }
        return Slice.of(
                query.param(Slice.FETCH).query(Discovery::card).list(),
                card -> new Cursor(card.members(), card.id().value()));
    }

    private static Card card(ResultSet row, int number) throws SQLException {
        return new Card(
                new CommunityId(row.getLong("id")),
                row.getString("slug"),
                row.getString("name"),
                row.getString("purpose"),
                Theme.valueOf(row.getString("theme")),
                Cover.valueOf(row.getString("cover")),
                MembershipPolicy.valueOf(row.getString("membership_policy")),
                row.getString("language"),
                List.of((String[]) row.getArray("topics").getArray()),
                row.getInt("members"),
                Kind.NONE);
    }
}
