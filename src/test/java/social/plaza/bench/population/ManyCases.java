package social.plaza.bench.population;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import social.plaza.moderation.Concern;

/**
 * What waits for the team of the largest community: people and posts that others reported in the last month. A few
 * report most, most cases have one report, and one of the rules is hardly ever named. Nothing is about the team.
 */
final class ManyCases {

    static final Duration MONTH = Duration.ofDays(30);

    private static final int MOST = 10_000;
    private static final int MOST_REPORTS = 40;
    private static final double OF_RULE = 0.7;
    private static final double OF_RARE_RULE = 0.001;
    private static final double SAME_AS_FIRST = 0.8;
    private static final List<Concern> CONCERNS =
            List.of(Concern.SPAM, Concern.HARASSMENT, Concern.IMPERSONATION, Concern.HATE, Concern.PRIVATE_INFORMATION);

    /**
     * What a report names.
     *
     * @param rule its place among the community's rules, from 0; meaningless where there is a concern
     */
    record Complaint(int rule, @Nullable Concern concern) {

        String ground(List<String> rules) {
            return concern == null ? rules.get(rule) : "norm:" + concern.norm();
        }

        int severity() {
            return switch (concern) {
                case null -> 0;
                case SPAM, MISLEADING_MEDIA, INTELLECTUAL_PROPERTY -> 1;
                case IMPERSONATION -> 2;
                case VIOLENCE, HARASSMENT, HATE, PRIVATE_INFORMATION -> 3;
            };
        }
    }

    record Report(long id, int reporter, Complaint complaint, Instant at) {}

    /**
     * One case, the same at both desks.
     *
     * @param post null where it is about the person
     * @param reports the first opened it
     */
    record Case(int index, @Nullable Long post, int about, String text, Instant openedAt, List<Report> reports) {

        long id() {
            return Lot.id(openedAt, index);
        }

        /** At the desk of platform staff, who answer what breaks a norm. */
        long staffId() {
            return Lot.id(openedAt, MOST + index);
        }

        List<Report> ofNorms() {
            return reports.stream()
                    .filter(report -> report.complaint().concern() != null)
                    .toList();
        }

        static int severity(List<Report> reports) {
            return reports.stream()
                    .mapToInt(report -> report.complaint().severity())
                    .max()
                    .orElse(0);
        }
    }

    @FunctionalInterface
    interface Reader<X extends Exception> {
        void read(Case one) throws X;
    }

    /** A post that somebody reported. */
    private record Said(long id, int author, String body) {}

    private final Lot lot;
    private final ManyAccounts accounts;
    private final ManyCommunities communities;
    private final Instant now;
    private final List<Said> posts;
    private final int[] people;

    ManyCases(Lot lot, ManyAccounts accounts, ManyCommunities communities, ManyPosts posts, Instant now) {
        this.lot = lot;
        this.accounts = accounts;
        this.communities = communities;
        this.now = now;
        var team = new HashSet<>(communities.team(communities.largest()));
        this.posts = new ArrayList<>();
        posts.forEach(post -> {
            boolean here = post.community != null && post.community == communities.largest();
            boolean old = post.at.isBefore(now.minus(MONTH));
            if (here && old && !post.hidden && !team.contains(post.author) && this.posts.size() < MOST / 2) {
                this.posts.add(new Said(post.id, post.author, posts.text(post).body()));
            }
        });
        this.people = IntStream.range(0, accounts.count())
                .filter(account -> account != accounts.viewer() && !team.contains(account))
                .limit(MOST - this.posts.size())
                .toArray();
    }

    int count() {
        return posts.size() + people.length;
    }

    /** The oldest first. */
    <X extends Exception> void forEach(Reader<X> reader) throws X {
        var order = Ring.of(0, count(), lot.of("case", 0));
        for (int index = 0; index < count(); index++) {
            int which = order.at(index);
            if (which < posts.size()) {
                var post = posts.get(which);
                reader.read(one(index, post.id(), post.author(), post.body()));
            } else {
                int person = people[which - posts.size()];
                reader.read(one(index, null, person, accounts.name(person)));
            }
        }
    }

    private Case one(int index, @Nullable Long post, int about, String text) {
        var numbers = lot.of("report", index);
        var opened = Lot.between(now.minus(MONTH), now.minusSeconds(60), (index + 0.5) / count());
        int most = Math.min(MOST_REPORTS, communities.drawn(communities.largest()) / 4);
        int wanted = Math.min(most, (int) (1 / Math.pow(numbers.nextDouble(), 0.5)));
        var reporters = new HashSet<Integer>();
        var reports = new ArrayList<Report>();
        var first = complaint(numbers);
        for (int i = 0; i < wanted; i++) {
            var at = i == 0 ? opened : Lot.between(opened, now.minusSeconds(30), numbers.nextDouble());
            var complaint = i == 0 || numbers.nextDouble() < SAME_AS_FIRST ? first : complaint(numbers);
            int reporter = reporter(about, reporters, numbers);
            reports.add(new Report(Lot.id(at, index * (long) MOST_REPORTS + i), reporter, complaint, at));
        }
        return new Case(index, post, about, text, opened, List.copyOf(reports));
    }

    private int reporter(int about, Set<Integer> already, SplittableRandom numbers) {
        int drawn = communities.drawn(communities.largest());
        int position = Lot.skewed(numbers, drawn);
        int reporter = communities.member(communities.largest(), position);
        while (reporter == about || !already.add(reporter)) {
            position = (position + 1) % drawn;
            reporter = communities.member(communities.largest(), position);
        }
        return reporter;
    }

    private static Complaint complaint(SplittableRandom numbers) {
        double kind = numbers.nextDouble();
        if (kind < OF_RARE_RULE) {
            return new Complaint(1, null);
        }
        return kind < OF_RULE
                ? new Complaint(0, null)
                : new Complaint(0, CONCERNS.get(Lot.skewed(numbers, CONCERNS.size())));
    }
}
