package social.plaza.moderation.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.plaza.moderation.CaseOrder;
import social.plaza.moderation.CaseQuery;
import social.plaza.moderation.CaseTab;
import social.plaza.moderation.Ground;
import social.plaza.moderation.Reported;

/**
 * Which cases a desk shows, as its address says; a word that means nothing is the first of its kind, or nothing.
 *
 * @param show the tab
 * @param kind what the cases are about
 * @param cites the rule or norm that a report names
 * @param claim mine or free
 */
record QueueFilter(
        @Nullable String show,
        @Nullable String sort,
        @Nullable String kind,
        @Nullable String cites,
        @Nullable String claim) {

    CaseQuery query() {
        return new CaseQuery(
                named(CaseTab.class, show).orElse(CaseTab.REVIEW),
                named(CaseOrder.class, sort).orElse(CaseOrder.PRIORITY),
                named(Reported.Kind.class, kind).orElse(null),
                Ground.parse(cites).orElse(null),
                named(CaseQuery.Claimed.class, claim).orElse(null));
    }

    /** The same cases in this tab. */
    String in(CaseTab tab) {
        return new QueueFilter(word(tab), sort, kind, cites, claim).address();
    }

    /** Whether it leaves out some of its tab's cases. */
    public boolean narrows() {
        CaseQuery query = query();
        return query.kind() != null || query.cited() != null || query.claimed() != null;
    }

    /** The part of an address that says all this, with its question mark; empty where nothing was chosen. */
    public String address() {
        CaseQuery query = query();
        String chosen = Stream.of(
                        field("show", query.tab() == CaseTab.REVIEW ? null : word(query.tab())),
                        field("sort", query.order() == CaseOrder.PRIORITY ? null : word(query.order())),
                        field("kind", query.kind() == null ? null : word(query.kind())),
                        field("cites", query.cited() == null ? null : cites),
                        field("claim", query.claimed() == null ? null : word(query.claimed())))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&"));
        return chosen.isEmpty() ? "" : "?" + chosen;
    }

    private static Optional<String> field(String name, @Nullable String value) {
        return Optional.ofNullable(value).map(chosen -> name + "=" + URLEncoder.encode(chosen, StandardCharsets.UTF_8));
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> kind, @Nullable String word) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> word(constant).equals(word))
                .findFirst();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
