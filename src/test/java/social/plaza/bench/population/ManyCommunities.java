package social.plaza.bench.population;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The communities, by number, the largest first; their sizes fall as sizes do in life. The viewer belongs to a hundred,
 * moderates the first and runs the last, the small one that everybody asks to join.
 */
final class ManyCommunities {

    private static final int VIEWER_BELONGS_TO = 100;
    private static final int MOST_REQUESTS = 10_000;
    private static final int SELECT_FEW = 20;
    private static final double FALL = 0.8;
    private static final int MODERATORS = 3;

    private static final List<String> SUBJECTS = List.of(
            "Tea and talk",
            "Cine de barrio",
            "Night trains",
            "Huertos urbanos",
            "Board games",
            "Poesía en voz alta",
            "Cold swimming",
            "Pan casero",
            "Old maps",
            "Bicis y ciudad",
            "Birds at dawn",
            "Cocina de la abuela",
            "Chess in the park",
            "Fotografía lenta",
            "Repair café",
            "Montaña y mar",
            "Choirs",
            "Astronomía");
    private static final List<String> PURPOSES = List.of(
            "A place for everyone who cares about it, beginners first.",
            "Compartimos lo que sabemos y preguntamos lo que no.",
            "Weekly meetings, honest advice and no advertising.",
            "Para quienes llevan años en esto y para quienes empiezan hoy.");
    static final List<String> RULES = List.of(
            "Be kind", "Stay on the subject", "No advertising", "Cita tus fuentes", "Ask before you share a picture");
    private static final List<String> THEMES =
            List.of("CORAL", "AMBER", "OLIVE", "FOREST", "TEAL", "SKY", "INDIGO", "VIOLET", "MAGENTA", "SLATE");
    private static final List<String> COVERS = List.of("PLAIN", "DOTS", "WAVES", "GRID", "DIAGONALS", "CONFETTI");

    /** Somebody who belongs. */
    record Member(int community, int account, String role, Instant joinedAt) {}

    @FunctionalInterface
    interface Reader<X extends Exception> {
        void read(Member member) throws X;
    }

    private final Lot lot;
    private final int count;
    private final ManyAccounts accounts;
    private final Instant now;
    private final Ring[] crowds;
    private final int[] admins;
    private final Instant[] founded;

    ManyCommunities(Lot lot, int count, ManyAccounts accounts, Instant now) {
        this.lot = lot;
        this.count = count;
        this.accounts = accounts;
        this.now = now;
        this.crowds = IntStream.range(0, count)
                .mapToObj(community -> Ring.of(0, crowd(community), lot.of("crowd", community)))
                .toArray(Ring[]::new);
        this.admins = IntStream.range(0, count)
                .map(community -> community == wanted() ? accounts.viewer() : open(community, 0))
                .toArray();
        this.founded = IntStream.range(0, count).mapToObj(this::founding).toArray(Instant[]::new);
    }

    int count() {
        return count;
    }

    int largest() {
        return 0;
    }

    /** The one that everybody asks to join. */
    int wanted() {
        return count - 1;
    }

    long id(int community) {
        return Lot.id(founded[community], community);
    }

    /** At least half a year after its founder signed up, and before anybody posted. */
    Instant foundedAt(int community) {
        return founded[community];
    }

    String slug(int community) {
        return "community-" + (community + 1);
    }

    String name(int community) {
        return SUBJECTS.get(community % SUBJECTS.size()) + " " + (community + 1);
    }

    String purpose(int community) {
        return PURPOSES.get(community % PURPOSES.size());
    }

    String language(int community) {
        return community % 2 == 0 ? "en" : "es";
    }

    String theme(int community) {
        return THEMES.get(community % THEMES.size());
    }

    String cover(int community) {
        return COVERS.get(community % COVERS.size());
    }

    boolean restricted(int community) {
        return community == wanted() || community % 3 == 2;
    }

    List<String> topics(int community) {
        return List.of("topic" + community % 40, language(community).equals("en") ? "friends" : "amigos");
    }

    List<String> rules(int community) {
        return RULES.subList(0, 2 + community % (RULES.size() - 1));
    }

    int members(int community) {
        return drawn(community) + (viewerBelongs(community) ? 1 : 0);
    }

    int admin(int community) {
        return admins[community];
    }

    <X extends Exception> void forEachMember(int community, Reader<X> reader) throws X {
        var founded = this.founded[community];
        int admin = admin(community);
        var numbers = lot.of("joined", community);
        int leading = 0;
        for (int position = 0; position < drawn(community); position++) {
            int account = member(community, position);
            var since = accounts.since(account).isAfter(founded) ? accounts.since(account) : founded;
            var joined = Lot.between(since, now, numbers.nextDouble());
            if (account == admin) {
                reader.read(new Member(community, account, "ADMIN", founded));
            } else if (leading < MODERATORS && !accounts.isProtected(account)) {
                leading++;
                reader.read(new Member(community, account, "MODERATOR", joined));
            } else {
                reader.read(new Member(community, account, "MEMBER", joined));
            }
        }
        if (viewerBelongs(community)) {
            boolean runs = community == wanted();
            var role = runs ? "ADMIN" : community == largest() ? "MODERATOR" : "MEMBER";
            reader.read(new Member(community, accounts.viewer(), role, runs ? founded : now.minusSeconds(60)));
        }
    }

    /** The moderators that {@link #forEachMember} gives it, and its admin. */
    List<Integer> team(int community) {
        var team = new ArrayList<Integer>();
        forEachMember(community, member -> {
            if (!member.role().equals("MEMBER")) {
                team.add(member.account());
            }
        });
        return team;
    }

    /** How many ask to join the {@link #wanted} one. */
    int requests() {
        return Math.min(MOST_REQUESTS, accounts.count() - 1 - drawn(wanted()));
    }

    /** Who asked, in the order of asking; none of them belongs. */
    int requester(int position) {
        return member(wanted(), drawn(wanted()) + position);
    }

    /** A community by how much is said in it. */
    int talkative(SplittableRandom numbers) {
        double rank = Math.pow((Math.pow(count + 1.0, 1 - FALL) - 1) * numbers.nextDouble() + 1, 1 / (1 - FALL));
        return Math.min(count, (int) rank) - 1;
    }

    /** Somebody who belongs and may post, a few of them most often. */
    int talkative(int community, SplittableRandom numbers) {
        return open(community, Lot.skewed(numbers, drawn(community)));
    }

    /** The member at a position; those of different positions differ. */
    int member(int community, int position) {
        return crowds[community].at(position);
    }

    /** How many belong, the viewer left out. */
    int drawn(int community) {
        if (community == wanted()) {
            return SELECT_FEW;
        }
        int size = (int) (accounts.count() * 0.6 / Math.pow(community + 1, FALL));
        return Math.max(5, Math.min(size, crowd(community) * 9 / 10));
    }

    private boolean viewerBelongs(int community) {
        return community < VIEWER_BELONGS_TO - 1 || community == wanted();
    }

    private Instant founding(int community) {
        return Lot.between(
                accounts.since(admins[community]).plus(Duration.ofDays(200)),
                now.minus(ManyPosts.YEAR).minus(Duration.ofDays(1)),
                lot.of("founded", community).nextDouble());
    }

    /** The first member from this position on who is not protected, if there is one. */
    private int open(int community, int position) {
        int drawn = drawn(community);
        return IntStream.range(position, position + drawn)
                .map(place -> member(community, place % drawn))
                .filter(account -> !accounts.isProtected(account))
                .findFirst()
                .orElseGet(() -> member(community, position));
    }

    /** Among how many its members are: every other community is drawn from the third that belongs to many. */
    private int crowd(int community) {
        boolean keen = community % 2 == 1 && community != wanted();
        return keen ? (accounts.count() - 1) / 3 : accounts.count() - 1;
    }
}
