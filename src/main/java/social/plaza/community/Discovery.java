package social.plaza.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.community.Affiliation.Kind;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Cursor;
import social.plaza.shared.Slice;
import social.plaza.shared.Sought;

/** Finds communities by words, topic and language, those of that name and the largest first. */
@Component
public class Discovery {

    /** What somebody looks for; empty parts do not narrow. */
    public record Wish(String words, String topic, String language) {

        public static final Wish ANYTHING = new Wish("", "", "");

        public Wish {
            words = Sought.clean(words);
            topic = Sought.clean(topic).toLowerCase(Locale.ROOT);
            language = language.equals("en") || language.equals("es") ? language : "";
        }

        public boolean anything() {
            return equals(ANYTHING);
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
            Pictures pictures,
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
            return new Card(id, slug, name, purpose, theme, cover, pictures, policy, language, topics, members, kind);
        }
    }

    private static final int MAX_TOPICS = 12;

    /** Those whose name it is come first, and what may have been meant comes last. */
    private static final String RANK =
            "(CASE WHEN {name} THEN 2::bigint WHEN {words} THEN 1 ELSE 0 END * (1::bigint << 40) + members)";

    private record Ranked(Card card, long rank) {}

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
        Sought sought = new Sought(wish.words());
        String rank = sought.nothing()
                ? "members"
                : RANK.replace("{name}", sought.exactly("fold(name)")).replace("{words}", sought.exactly("words"));
        Slice<Ranked> found = Slice.of(
                jdbc.sql("""
                                SELECT id, slug, name, purpose, theme, cover, emblem, banner, membership_policy, language, topics, members,
                                       %1$s AS rank
                                FROM community
                                WHERE state = 'ACTIVE' AND (%1$s, id) < (:rank, :id) %2$s
                                ORDER BY %1$s DESC, id DESC LIMIT :limit""".formatted(rank, conditions(wish, sought)))
                        .params(sought.parameters())
                        .param("topic", wish.topic())
                        .param("language", wish.language())
                        .param("rank", after.sort())
                        .param("id", after.id())
                        .param("limit", Slice.FETCH)
                        .query((row, _) -> new Ranked(card(row), row.getLong("rank")))
                        .list(),
                one -> new Cursor(one.rank(), one.card().id().value()));
        return new Slice<>(found.items().stream().map(Ranked::card).toList(), found.next());
    }

    private static String conditions(Wish wish, Sought sought) {
        return (sought.nothing() ? "" : " AND " + sought.matching("words"))
                + (wish.topic().isEmpty() ? "" : " AND topic_keys(topics) @> ARRAY[topic_key(:topic)]")
                + (wish.language().isEmpty() ? "" : " AND language = :language");
    }

    private static Card card(ResultSet row) throws SQLException {
        return new Card(
                new CommunityId(row.getLong("id")),
                row.getString("slug"),
                row.getString("name"),
                row.getString("purpose"),
                Theme.valueOf(row.getString("theme")),
                Cover.valueOf(row.getString("cover")),
                Pictures.read(row),
                MembershipPolicy.valueOf(row.getString("membership_policy")),
                row.getString("language"),
                List.of((String[]) row.getArray("topics").getArray()),
                row.getInt("members"),
                Kind.NONE);
    }
}
