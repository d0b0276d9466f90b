package social.plaza.community;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A community's address, made from its name: lower case, accents folded, hyphens between words. */
record Slug(String value) {

    private static final int MAX = 60;
    private static final String NAMELESS = "community";

    /** Addresses that mean something else, or would look as if Plaza itself spoke. */
    private static final Set<String> RESERVED = Set.of(
            NAMELESS,
            "new",
            "discover",
            "search",
            "mine",
            "all",
            "topics",
            "create",
            "edit",
            "delete",
            "import",
            "export",
            "feed",
            "settings",
            "about",
            "help",
            "staff",
            "admin",
            "official",
            "plaza",
            "api");

    private static final Transliterator FOLD =
            Transliterator.getInstance("NFKD; [:Nonspacing Mark:] Remove; Latin-ASCII; NFC");

    static Slug of(CommunityName name) {
        String words = FOLD.transliterate(name.value())
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = words.length() > MAX ? words.substring(0, MAX) : words;
        String trimmed = cut.replaceAll("^-|-$", "");
        return new Slug(trimmed.isEmpty() ? NAMELESS : trimmed);
    }

    /**
     * The addresses to try, best first, without end: itself unless reserved, then with small numbers, then with large
     * ones, so that a name which a thousand communities chose is not tried a thousand times.
     */
    Stream<Slug> candidates() {
        Stream<Slug> itself = RESERVED.contains(value) ? Stream.empty() : Stream.of(this);
        Stream<Slug> small = IntStream.rangeClosed(2, 9).mapToObj(this::numbered);
        Stream<Slug> large =
                Stream.generate(() -> numbered(ThreadLocalRandom.current().nextInt(10, 1_000_000)));
        return Stream.concat(itself, Stream.concat(small, large));
    }

    private Slug numbered(int number) {
        return new Slug(value + "-" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
