package social.plaza.timeline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of posts, read from one line in one pass. Nothing that is typed fails: what is no operator is a word.
 *
 * @param alternatives of which one must hold, parted by {@code OR}; none where only operators were typed
 * @param from whose posts, any of them
 * @param in addresses of communities, any of them
 * @param has what the posts must all hold
 * @param until the last day
 * @param wrongDates values of {@code since:} and {@code until:} that are no day, as typed
 */
public record SearchQuery(
        List<Alternative> alternatives,
        Chosen<String> from,
        Chosen<String> in,
        Chosen<Attachment> has,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        List<String> wrongDates) {

    /** What an operator asks for, and with a minus before it, what it leaves out. */
    public record Chosen<T>(Set<T> wanted, Set<T> unwanted) {

        boolean any() {
            return !wanted.isEmpty() || !unwanted.isEmpty();
        }
    }

    /** Words that must all be there, and others that must not. */
    public record Alternative(List<Term> wanted, List<Term> unwanted) {}

    /** A word, a phrase, a {@code #topic} or an {@code @name}, without its quotes or sign. */
    public record Term(Kind kind, String text) {}

    public enum Kind {
        WORD,
        PHRASE,
        HASHTAG,
        MENTION
    }

    /** What a post can hold beside its words. Another one needs no more than its condition here. */
    public enum Attachment {
        IMAGE("EXISTS (SELECT 1 FROM post_image held WHERE held.post_id = p.id)"),
        LINK("ts_match_vq(p.found, '''has link''')"),
        POLL("EXISTS (SELECT 1 FROM poll held WHERE held.post_id = p.id)"),
        QUOTE("p.quote_of_id IS NOT NULL");

        /** Over {@code post p}. */
        final String condition;

        Attachment(String condition) {
            this.condition = condition;
        }

        static @Nullable Attachment named(String name) {
            for (Attachment one : values()) {
                if (one.name().equalsIgnoreCase(name)) {
                    return one;
                }
            }
            return null;
        }
    }

    /** More is not read. */
    public static final int MAX = 300;

    static final int MOST_TERMS = 24;

    private static final int DAY = "2026-01-31".length();

    private static final Pattern HANDLE = Pattern.compile("[A-Za-z0-9_]{1,15}");
    private static final Pattern SLUG = Pattern.compile("[A-Za-z0-9-]{1,80}");
    private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}_]+");
    private static final String QUOTES = "\"“”„«»";

    public static SearchQuery parse(String typed) {
        return new Reader(clean(typed)).read();
    }

    public boolean empty() {
        return alternatives.isEmpty() && !from.any() && !in.any() && !has.any() && since == null && until == null;
    }

    /** What was typed, but for what no post can hold. */
    public static String clean(String typed) {
        StringBuilder fit = new StringBuilder();
        typed.codePoints()
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .filter(point -> Character.getType(point) != Character.SURROGATE)
                .limit(MAX)
                .forEach(fit::appendCodePoint);
        return fit.toString().strip();
    }

    private static final class Reader {

        private final String typed;
        private int at;

        private final List<Alternative> alternatives = new ArrayList<>();
        private List<Term> wanted = new ArrayList<>();
        private List<Term> unwanted = new ArrayList<>();
        private int terms;
        private final Chosen<String> from = new Chosen<>(new LinkedHashSet<>(), new LinkedHashSet<>());
        private final Chosen<String> in = new Chosen<>(new LinkedHashSet<>(), new LinkedHashSet<>());
        private final Chosen<Attachment> has =
                new Chosen<>(EnumSet.noneOf(Attachment.class), EnumSet.noneOf(Attachment.class));
        private @Nullable LocalDate since;
        private @Nullable LocalDate until;
        private final List<String> wrongDates = new ArrayList<>();

        Reader(String typed) {
            this.typed = typed;
        }

        SearchQuery read() {
            while (at < typed.length() && terms < MOST_TERMS) {
                if (Character.isWhitespace(typed.charAt(at))) {
                    at++;
                } else {
                    item();
                }
            }
            otherwise();
            return new SearchQuery(alternatives, from, in, has, since, until, wrongDates);
        }

        private void item() {
            int begin = at;
            while (at < typed.length() && typed.charAt(at) == '-') {
                at++;
            }
            boolean left = at > begin;
            if (at < typed.length() && isQuote(typed.charAt(at))) {
                term(left, Kind.PHRASE, phrase());
                return;
            }
            String word = word();
            if (word.equalsIgnoreCase("or") && !left) {
                otherwise();
            } else if (!operator(word, left)) {
                term(left, word);
            }
        }

        private String phrase() {
            int begin = ++at;
            while (at < typed.length() && !isQuote(typed.charAt(at))) {
                at++;
            }
            return typed.substring(begin, at++);
        }

        private String word() {
            int begin = at;
            while (at < typed.length() && !Character.isWhitespace(typed.charAt(at)) && !isQuote(typed.charAt(at))) {
                at++;
            }
            return typed.substring(begin, at);
        }

        /** Whether the word is one; {@code -since:} is none. */
        private boolean operator(String word, boolean left) {
            int colon = word.indexOf(':');
            if (colon <= 0) {
                return false;
            }
            String value = word.substring(colon + 1);
            return switch (word.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "from" -> choose(from, HANDLE, value.startsWith("@") ? value.substring(1) : value, left);
                case "in" -> choose(in, SLUG, value, left);
                case "has" -> choose(has, Attachment.named(value), left);
                case "since" -> !left && since(value);
                case "until" -> !left && until(value);
                default -> false;
            };
        }

        private boolean choose(Chosen<String> chosen, Pattern shape, String value, boolean left) {
            return shape.matcher(value).matches() && choose(chosen, value.toLowerCase(Locale.ROOT), left);
        }

        private <T> boolean choose(Chosen<T> chosen, @Nullable T value, boolean left) {
            if (value == null) {
                return false;
            }
            terms++;
            (left ? chosen.unwanted() : chosen.wanted()).add(value);
            return true;
        }

        private boolean since(String value) {
            LocalDate day = day(value);
            since = day == null || (since != null && since.isAfter(day)) ? since : day;
            return true;
        }

        private boolean until(String value) {
            LocalDate day = day(value);
            until = day == null || (until != null && until.isBefore(day)) ? until : day;
            return true;
        }

        private @Nullable LocalDate day(String value) {
            terms++;
            try {
                if (value.length() == DAY) {
                    return LocalDate.parse(value);
                }
            } catch (DateTimeException none) {
                // said below
            }
            wrongDates.add(value);
            return null;
        }

        private void term(boolean left, String word) {
            String rest = word.isEmpty() ? "" : word.substring(1);
            if ("#＃".indexOf(word.isEmpty() ? ' ' : word.charAt(0)) >= 0
                    && TAG.matcher(rest).matches()) {
                term(left, Kind.HASHTAG, rest);
            } else if (word.startsWith("@") && HANDLE.matcher(rest).matches()) {
                term(left, Kind.MENTION, rest);
            } else {
                term(left, Kind.WORD, word);
            }
        }

        /** What holds neither letter nor digit finds nothing, and is left out; so is what stands before the first. */
        private void term(boolean left, Kind kind, String text) {
            int begin = 0;
            while (begin < text.length() && !isMeant(kind, text.codePointAt(begin))) {
                begin += Character.charCount(text.codePointAt(begin));
            }
            if (begin < text.length()) {
                terms++;
                (left ? unwanted : wanted).add(new Term(kind, text.substring(begin)));
            }
        }

        private static boolean isMeant(Kind kind, int point) {
            boolean named = kind == Kind.HASHTAG || kind == Kind.MENTION;
            return Character.isLetterOrDigit(point) || (named && point == '_');
        }

        private void otherwise() {
            if (!wanted.isEmpty() || !unwanted.isEmpty()) {
                alternatives.add(new Alternative(wanted, unwanted));
                wanted = new ArrayList<>();
                unwanted = new ArrayList<>();
            }
        }

        private static boolean isQuote(char c) {
            return QUOTES.indexOf(c) >= 0;
        }
    }
}
