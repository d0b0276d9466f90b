package social.plaza.timeline;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import social.plaza.post.PostReading.Choice;
import social.plaza.timeline.SearchQuery.Alternative;
import social.plaza.timeline.SearchQuery.Attachment;
import social.plaza.timeline.SearchQuery.Kind;
import social.plaza.timeline.SearchQuery.Term;

/**
 * Which posts answer a search, newest first. What many posts hold stands among the newest, so those are looked through
 * first; what few hold is then looked up in the index, one stretch of time after the other from the latest back, until the
 * page is full. A page that leads up to a post is found in the same way from there upwards. Neither way ever sorts all that
 * was found.
 */
public final class PostSearch {

    /** So many of the newest are looked through. */
    private static final int REACH = 20_000;

    /** And so many where there is nothing to look up; older ones are not found. */
    private static final int REACH_WITHOUT_INDEX = 100_000;

    /** Ids are made as posts are, but on several nodes: what a clock may be wrong by, as part of an id. */
    private static final String MINUTE = "(60000::bigint << 22)";

    /**
     * No operator, so that the index is left out of it, and a number, so that the planner expects few: it would rather read
     * all posts once than the conversations of many.
     */
    private static final String LOOKED = "ts_match_vq(p.found, (SELECT words FROM wanted))::int = 1";

    private static final String NEAR = """
            WITH wanted AS MATERIALIZED (SELECT {words} AS words),
            stretch AS MATERIALIZED (
                SELECT greatest(:after, {since}, (SELECT min(id) - 1 FROM post)) AS low,
                       least(:before, {until}, (SELECT max(id) + 1 FROM post)) AS high),
            floor AS MATERIALIZED (
                SELECT p.id FROM post p
                WHERE p.id > (SELECT low FROM stretch) AND p.id < (SELECT high FROM stretch)
                ORDER BY p.id {order} OFFSET {reach} LIMIT 1),
            near AS MATERIALIZED (
                SELECT p.id FROM post p JOIN account a ON a.id = p.author_id
                WHERE p.id {nearer} coalesce((SELECT id FROM floor), {end})
                  AND p.id > (SELECT low FROM stretch) AND p.id < (SELECT high FROM stretch)
                  AND ({looked}) AND {conditions} {range})
            SELECT id FROM near
            """;

    /** The stretches come in their order, and only as many as the limit takes. */
    private static final String FAR = """
            UNION ALL
            (SELECT found.id
             FROM (SELECT part
                   FROM generate_series((SELECT low FROM stretch) >> 53, (SELECT high FROM stretch) >> 53) AS part
                   WHERE part {farther}= (SELECT id FROM floor) >> 53 ORDER BY part {order}) AS far
             CROSS JOIN LATERAL (
                SELECT p.id
                FROM (SELECT * FROM post
                      WHERE found @@ ((SELECT words FROM wanted) && ('''time ' || part || '''')::tsquery)
                        AND deleted_at IS NULL AND id {farther} (SELECT id FROM floor) OFFSET 0) AS p
                JOIN account a ON a.id = p.author_id
                WHERE p.id > (SELECT low FROM stretch) AND p.id < (SELECT high FROM stretch) AND {conditions} {range}) AS found
             WHERE (SELECT count(*) FROM near) < :limit AND numnode((SELECT words FROM wanted)) > 0
             LIMIT :limit)
            ORDER BY id {order} LIMIT :limit
            """;

    private final SearchQuery query;
    private final ZoneId zone;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private PostSearch(SearchQuery query, ZoneId zone) {
        this.query = query;
        this.zone = zone;
    }

    /**
     * The posts that a query asks for, but for those of whom the viewer does not hear.
     *
     * @param zone whose days are meant
     */
    public static Choice of(SearchQuery query, ZoneId zone) {
        return new PostSearch(query, zone).choice();
    }

    private Choice choice() {
        boolean indexed = indexed();
        String words = words();
        String sql = (indexed ? NEAR + FAR : NEAR)
                .replace("{words}", words.isEmpty() ? "NULL::tsquery" : words)
                .replace("{looked}", words.isEmpty() ? "true" : LOOKED)
                .replace("{conditions}", String.join(" AND ", conditions()))
                .replace("{since}", since())
                .replace("{until}", until())
                .replace("{reach}", Integer.toString(indexed ? REACH : REACH_WITHOUT_INDEX))
                .replace("{range}", Choice.RANGE);
        return new Choice(sql, parameters);
    }

    /** Whether each post that is found holds something by which the index finds it. */
    private boolean indexed() {
        return !query.from().wanted().isEmpty()
                || !query.in().wanted().isEmpty()
                || query.has().wanted().contains(Attachment.LINK)
                || (!query.alternatives().isEmpty()
                        && query.alternatives().stream()
                                .noneMatch(one -> one.wanted().isEmpty()));
    }

    /** All of it that the index answers, as one text search query; empty for nothing. */
    private String words() {
        List<String> parts = new ArrayList<>();
        if (!query.alternatives().isEmpty()) {
            parts.add(query.alternatives().stream().map(this::words).collect(Collectors.joining(" || ", "(", ")")));
        }
        String author = "SELECT 'from ' || id AS lexeme FROM account WHERE handle_key = ANY (:%s)";
        String place = "SELECT 'in ' || community_id AS lexeme FROM community_address WHERE slug = ANY (:%s)";
        parts.addAll(chosen("from", query.from().wanted(), author, ""));
        parts.addAll(chosen("notFrom", query.from().unwanted(), author, "!!"));
        parts.addAll(chosen("in", query.in().wanted(), place, ""));
        parts.addAll(chosen("notIn", query.in().unwanted(), place, "!!"));
        if (query.has().wanted().contains(Attachment.LINK)) {
            parts.add("'''has link'''::tsquery");
        }
        return String.join(" && ", parts);
    }

    private String words(Alternative one) {
        List<String> parts = new ArrayList<>();
        if (!one.wanted().isEmpty()) {
            parts.add("search_words("
                    + named(one.wanted().stream().map(PostSearch::typed).collect(Collectors.joining(" "))) + ")");
        }
        one.unwanted().stream()
                .filter(term -> !named(term))
                .forEach(term -> parts.add("!!search_words(" + named(typed(term)) + ")"));
        return parts.isEmpty() ? "''::tsquery" : String.join(" && ", parts);
    }

    private static String typed(Term term) {
        return term.kind() == Kind.WORD ? term.text() : '"' + term.text() + '"';
    }

    /** One of those that are named; where there is none of them, nothing. */
    private List<String> chosen(String name, Set<String> chosen, String lexemes, String sign) {
        if (chosen.isEmpty()) {
            return List.of();
        }
        parameters.put(name, chosen.toArray(String[]::new));
        return List.of(sign + "coalesce((SELECT string_agg('''' || lexeme || '''', ' | ')::tsquery FROM ("
                + lexemes.formatted(name) + ") AS named), '''nobody 0''')");
    }

    private List<String> conditions() {
        List<String> conditions = new ArrayList<>();
        conditions.add(Choice.VISIBLE);
        conditions.add(Timelines.NOT_SHUT_OUT.formatted("a.id"));
        if (query.since() != null) {
            conditions.add("p.created_at >= :since");
        }
        if (query.until() != null) {
            conditions.add("p.created_at < :until");
        }
        query.has().wanted().forEach(one -> conditions.add(one.condition));
        query.has().unwanted().forEach(one -> conditions.add("NOT (" + one.condition + ")"));
        if (query.alternatives().stream().anyMatch(PostSearch::namesAny)) {
            conditions.add(
                    query.alternatives().stream().map(this::exactly).collect(Collectors.joining(" OR ", "(", ")")));
        }
        return conditions;
    }

    /** The index knows topics and names as mere words. */
    private String exactly(Alternative one) {
        List<String> conditions = new ArrayList<>();
        conditions.add(query.alternatives().size() == 1 ? "true" : "p.found @@ (" + words(one) + ")");
        one.wanted().stream().filter(PostSearch::named).forEach(term -> conditions.add(names(term)));
        one.unwanted().stream().filter(PostSearch::named).forEach(term -> conditions.add("NOT " + names(term)));
        return conditions.stream().collect(Collectors.joining(" AND ", "(", ")"));
    }

    private String names(Term term) {
        String sign = term.kind() == Kind.HASHTAG ? "[#＃]" : "[@＠]";
        return "fold(p.body) ~ ('(^|[^[:alnum:]_])" + sign + "' || regexp_replace(fold(" + named(term.text())
                + "), '([^[:alnum:]_])', '\\\\\\1', 'g') || '($|[^[:alnum:]_])')";
    }

    private static boolean namesAny(Alternative one) {
        return one.wanted().stream().anyMatch(PostSearch::named)
                || one.unwanted().stream().anyMatch(PostSearch::named);
    }

    private static boolean named(Term term) {
        return term.kind() == Kind.HASHTAG || term.kind() == Kind.MENTION;
    }

    private String since() {
        LocalDate day = query.since();
        if (day == null) {
            return "0";
        }
        parameters.put("since", Timestamp.from(day.atStartOfDay(zone).toInstant()));
        return "coalesce((SELECT id - " + MINUTE
                + " FROM post WHERE created_at >= :since ORDER BY created_at, id LIMIT 1), 9223372036854775807)";
    }

    private String until() {
        LocalDate day = query.until();
        if (day == null) {
            return "9223372036854775807";
        }
        parameters.put(
                "until", Timestamp.from(day.plusDays(1).atStartOfDay(zone).toInstant()));
        return "coalesce((SELECT id + " + MINUTE
                + " FROM post WHERE created_at < :until ORDER BY created_at DESC, id DESC LIMIT 1), 0)";
    }

    /** A parameter of this value. */
    private String named(String value) {
        String name = "text" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }
}
