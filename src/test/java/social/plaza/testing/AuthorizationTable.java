package social.plaza.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import social.plaza.community.Affiliation.Kind;
import social.plaza.shared.Verdict;

/**
 * {@code authorization.txt}: who may do what, one row an address. Its cells are held twice: by the policies alone, and over
 * HTTP.
 */
public final class AuthorizationTable {

    /** Who asks; the letters of the table's columns. */
    public enum Who {
        G,
        N,
        P,
        I,
        M,
        O,
        A,
        B,
        S,
        T
    }

    /** What becomes of it. */
    public enum Cell {
        ALLOWED('y'),
        REFUSED('-'),
        SIGN_IN('L'),
        CANNOT_ARISE('.');

        private final char letter;

        Cell(char letter) {
            this.letter = letter;
        }

        static Cell of(String letter) {
            return IntStream.range(0, values().length)
                    .mapToObj(index -> values()[index])
                    .filter(cell -> letter.equals(String.valueOf(cell.letter)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no cell: " + letter));
        }
    }

    /**
     * A row.
     *
     * @param address with the names of things in braces
     * @param form field names and values, also with names in braces
     */
    public record Row(
            String action, HttpMethod method, String address, Map<String, String> form, Map<Who, Cell> cells) {

        /** The address as its controller maps it: what is in braces has no name. */
        public String shape() {
            return method + " " + shape(address);
        }

        public static String shape(String address) {
            return NAME.matcher(address.replaceFirst("\\?.*", "")).replaceAll("{}");
        }

        public MultiValueMap<String, String> form(Map<String, String> names) {
            MultiValueMap<String, String> filled = new LinkedMultiValueMap<>();
            form.forEach((field, value) -> filled.add(field, fill(value, names)));
            return filled;
        }

        public String address(Map<String, String> names) {
            return fill(address, names);
        }

        private static String fill(String text, Map<String, String> names) {
            return NAME.matcher(text).replaceAll(match -> {
                String name = match.group().substring(1, match.group().length() - 1);
                String value = names.get(name);
                if (value == null) {
                    throw new IllegalArgumentException("nothing is called {" + name + "}");
                }
                return Matcher.quoteReplacement(value);
            });
        }

        @Override
        public String toString() {
            return action + " (" + method + " " + address + ")";
        }
    }

    private static final Map<Who, Kind> AFFILIATED = Map.of(
            Who.N, Kind.NONE,
            Who.P, Kind.REQUESTED,
            Who.I, Kind.INVITED,
            Who.M, Kind.MEMBER,
            Who.O, Kind.MODERATOR,
            Who.A, Kind.ADMIN,
            Who.B, Kind.REMOVED);

    private static final Pattern NAME = Pattern.compile("\\{[^}]*}");

    private AuthorizationTable() {}

    public static List<Row> rows() {
        try {
            return new ClassPathResource("authorization.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(AuthorizationTable::row)
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Holds a policy to the row of this action, for everybody who can be affiliated with a community. */
    public static void holds(String action, Function<Kind, Verdict> policy) {
        Row row = rows().stream()
                .filter(one -> one.action().equals(action))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no row for: " + action));
        AFFILIATED.forEach((who, kind) -> assertThat(policy.apply(kind).allowed())
                .as("%s: %s", row, who)
                .isEqualTo(row.cells().get(who) == Cell.ALLOWED));
    }

    private static Row row(String line) {
        List<String> columns =
                Pattern.compile("\\|").splitAsStream(line).map(String::strip).toList();
        List<String> request =
                Pattern.compile(" +").splitAsStream(columns.get(1)).toList();
        List<String> cells = Pattern.compile(" +").splitAsStream(columns.get(2)).toList();
        if (columns.size() != 3 || cells.size() != Who.values().length) {
            throw new IllegalArgumentException("not a row: " + line);
        }
        return new Row(
                columns.getFirst(),
                HttpMethod.valueOf(request.get(0)),
                request.get(1),
                request.stream()
                        .skip(2)
                        .map(field -> Pattern.compile("=").splitAsStream(field).toList())
                        .collect(Collectors.toMap(List::getFirst, field -> field.size() > 1 ? field.get(1) : "")),
                IntStream.range(0, cells.size())
                        .boxed()
                        .collect(Collectors.toMap(index -> Who.values()[index], index -> Cell.of(cells.get(index)))));
    }
}
