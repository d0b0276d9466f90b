package social.plaza.shared;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The words by which somebody looks for a thing with a name. Every word must stand in it or be meant by one that does: see
 * the function {@code meant} of the database. What no name can hold is left out rather than refused.
 */
public record Sought(String text) {

    private static final int MAX = 100;
    private static final int MAX_WORDS = 6;
    private static final int SHORT = 4;

    public Sought {
        text = clean(text);
    }

    public boolean nothing() {
        return words().isEmpty();
    }

    /** Without the signs that names and topics are written with. */
    public List<String> words() {
        return Arrays.stream(text.split(" ", -1))
                .map(word -> word.replaceFirst("^[@#]+", ""))
                .filter(word -> !word.isEmpty())
                .limit(MAX_WORDS)
                .toList();
    }

    /**
     * The condition over a folded column, for the {@link #parameters}. It begins by saying how much of a word must be as it
     * was typed for an index to find it, which holds until the transaction ends: with a slip, two of the trigrams of a short
     * word are left, and of a longer one little more.
     */
    public String matching(String column) {
        boolean isShort = words().stream().anyMatch(word -> word.length() <= SHORT);
        return "(SELECT set_config('pg_trgm.word_similarity_threshold', '" + (isShort ? "0.24" : "0.19")
                + "', true)) <> '' AND "
                + each(
                        "(%1$s LIKE fold(:like%2$d) OR (fold(:word%2$d) <%% %1$s AND meant(%1$s, fold(:word%2$d))))",
                        column);
    }

    /** The condition that no slip is to be forgiven. */
    public String exactly(String column) {
        return each("%1$s LIKE fold(:like%2$d)", column);
    }

    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        List<String> words = words();
        for (int i = 0; i < words.size(); i++) {
            parameters.put("word" + i, words.get(i));
            parameters.put("like" + i, "%" + words.get(i).replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        return parameters;
    }

    private String each(String condition, String column) {
        return IntStream.range(0, words().size())
                .mapToObj(i -> String.format(condition, column, i))
                .collect(Collectors.joining(" AND ", "(", ")"));
    }

    /** One line without what cannot be seen. */
    public static String clean(String typed) {
        String fit = typed.codePoints()
                .filter(point -> !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE)
                .limit(MAX)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return fit.strip().replaceAll("\\s+", " ");
    }
}
