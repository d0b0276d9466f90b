package social.plaza.bench.population;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The accounts, by number; a low number is a well-known one. The last is the viewer, who reads the bench's pages. */
final class ManyAccounts {

    private static final Duration OLDEST = Duration.ofDays(5 * 365);
    private static final Duration YOUNGEST = Duration.ofDays(2 * 365);
    private static final int ONE_PROTECTED_IN = 20;

    private static final List<String> NAMES = List.of(
            "Lucia", "Mateo", "Amara", "Noah", "Ines", "Diego", "Yuki", "Oliver", "Carmen", "Samuel", "Priya", "Tomas",
            "Nadia", "Hugo", "Elena", "Kwame", "Sofia", "Martin", "Aisha", "Pablo", "Greta", "Rafael", "Mei", "Jonas");
    private static final List<String> SURNAMES = List.of(
            "García",
            "Okafor",
            "Martínez",
            "Smith",
            "Núñez",
            "Tanaka",
            "Rossi",
            "Peña",
            "Novak",
            "Silva",
            "Muñoz",
            "Jensen",
            "Haddad",
            "Vargas",
            "Brown",
            "Iglesias",
            "Kaya");
    private static final List<String> BIOS = List.of(
            "",
            "Gardens, trains and slow food.",
            "Escribo sobre barrios y bicicletas.",
            "Teacher. Here to listen.",
            "Fotografía analógica y café.",
            "I restore old radios.",
            "");

    private final Lot lot;
    private final int count;
    private final Instant now;

    ManyAccounts(Lot lot, int count, Instant now) {
        this.lot = lot;
        this.count = count;
        this.now = now;
    }

    int count() {
        return count;
    }

    int viewer() {
        return count - 1;
    }

    /** Of platform staff. */
    int staff() {
        return count - 2;
    }

    long id(int account) {
        return Lot.id(since(account), account);
    }

    Instant since(int account) {
        return Lot.between(
                now.minus(OLDEST), now.minus(YOUNGEST), lot.of("since", account).nextDouble());
    }

    String handle(int account) {
        return account == viewer()
                ? "viewer"
                : NAMES.get(account % NAMES.size()).toLowerCase(Locale.ROOT) + "_" + account;
    }

    String name(int account) {
        return NAMES.get(account % NAMES.size()) + " " + SURNAMES.get(account % SURNAMES.size());
    }

    String bio(int account) {
        return BIOS.get(account % BIOS.size());
    }

    String language(int account) {
        return account != viewer() && account % 5 < 2 ? "es" : "en";
    }

    /** Reads for followers only, and takes no part in communities. */
    boolean isProtected(int account) {
        return account != viewer() && lot.of("protected", account).nextInt(ONE_PROTECTED_IN) == 0;
    }
}
