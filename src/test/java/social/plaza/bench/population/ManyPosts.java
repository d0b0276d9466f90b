package social.plaza.bench.population;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * What was said in a year, oldest first: by day more than by night, much of it in answer to what was said just before.
 * A post is given away once nobody answers it any more, so that only the latest are in memory.
 */
final class ManyPosts {

    static final Duration YEAR = Duration.ofDays(365);

    private static final int STILL_ANSWERED = 2_000;
    private static final double ANSWERS = 0.45;
    private static final double IN_COMMUNITIES = 0.7;
    private static final double HIDDEN = 0.005;
    private static final double QUOTES = 0.05;
    private static final double REPOSTED = 0.04;
    private static final int MOST_REPOSTS = 5;
    private static final double NIGHT = 0.9;
    private static final int ONE_BY_VIEWER_IN = 400;

    /** A post as it is in the end. */
    static final class Post {

        final int index;
        final long id;
        final int author;
        final @Nullable Integer community;
        final @Nullable Post answered;
        final @Nullable Post quoted;
        final long conversation;
        final Instant at;
        final boolean hidden;
        final int likes;
        final int reposts;
        int replies;
        int quotes;

        private Post(
                int index,
                int author,
                @Nullable Integer community,
                @Nullable Post answered,
                @Nullable Post quoted,
                Instant at,
                boolean hidden,
                int likes,
                int reposts) {
            this.index = index;
            this.id = Lot.id(at, index);
            this.author = author;
            this.community = community;
            this.answered = answered;
            this.quoted = quoted;
            this.conversation = answered == null ? id : answered.conversation;
            this.at = at;
            this.hidden = hidden;
            this.likes = likes;
            this.reposts = reposts;
        }
    }

    @FunctionalInterface
    interface Reader<X extends Exception> {
        void read(Post post) throws X;
    }

    private final Lot lot;
    private final int count;
    private final ManyAccounts accounts;
    private final ManyCommunities communities;
    private final Instant now;

    ManyPosts(Lot lot, int count, ManyAccounts accounts, ManyCommunities communities, Instant now) {
        this.lot = lot;
        this.count = count;
        this.accounts = accounts;
        this.communities = communities;
        this.now = now;
    }

    <X extends Exception> void forEach(Reader<X> reader) throws X {
        var latest = new Latest();
        for (int index = 0; index < count; index++) {
            var done = latest.add(next(index, latest));
            if (done != null) {
                reader.read(done);
            }
        }
        for (var post : latest.posts) {
            reader.read(post);
        }
    }

    /** What a post says. */
    Words.Text text(Post post) {
        var language = post.community == null ? accounts.language(post.author) : communities.language(post.community);
        return Words.in(language, accounts.handle(named(post)), lot.of("text", post.index));
    }

    /** Whom a post names if it names anybody: never its author, nor whom it answers. */
    int named(Post post) {
        int somebody = Lot.skewed(lot.of("named", post.index), accounts.count() - 3);
        while (somebody == post.author || (post.answered != null && somebody == post.answered.author)) {
            somebody++;
        }
        return somebody;
    }

    /** One of those who like a post; another one for each position. */
    int liker(Post post, int position) {
        int start = lot.of("liker", post.index).nextInt(1 << 20);
        return post.community == null
                ? (start + position) % (accounts.count() - 1)
                : communities.member(post.community, (start + position) % communities.drawn(post.community));
    }

    private Post next(int index, Latest latest) {
        var numbers = lot.of("post", index);
        var answered = numbers.nextDouble() < ANSWERS ? latest.answerable(numbers) : null;
        var community = answered != null
                ? answered.community
                : numbers.nextDouble() < IN_COMMUNITIES ? (Integer) communities.talkative(numbers) : null;
        int author = author(index, community, numbers);
        boolean hidden = community != null && numbers.nextDouble() < HIDDEN;
        var quoted = answered == null ? quoted(index, community, latest) : null;
        if (answered != null && !hidden) {
            answered.replies++;
        }
        if (quoted != null && !hidden) {
            quoted.quotes++;
        }
        return new Post(
                index,
                author,
                community,
                answered,
                quoted,
                moment(index),
                hidden,
                likes(community, numbers),
                reposts(index, author, community, hidden));
    }

    /** Of the same community, or what a public account said to its followers. */
    private @Nullable Post quoted(int index, @Nullable Integer community, Latest latest) {
        var numbers = lot.of("quote", index);
        var quoted = numbers.nextDouble() < QUOTES ? latest.answerable(numbers) : null;
        if (quoted == null) {
            return null;
        }
        boolean quotable =
                quoted.community == null ? !accounts.isProtected(quoted.author) : quoted.community.equals(community);
        return quotable ? quoted : null;
    }

    /** None of what is hidden or said by a protected account. */
    private int reposts(int index, int author, @Nullable Integer community, boolean hidden) {
        var numbers = lot.of("reposts", index);
        boolean reposted = numbers.nextDouble() < REPOSTED && !hidden && !accounts.isProtected(author);
        int most = Math.min(MOST_REPOSTS, community == null ? accounts.count() : communities.drawn(community));
        return reposted && most > 1 ? numbers.nextInt(1, most) : 0;
    }

    private int author(int index, @Nullable Integer community, SplittableRandom numbers) {
        if (community != null) {
            return communities.talkative(community, numbers);
        }
        int author = Lot.skewed(numbers, accounts.count() - 1);
        return index % ONE_BY_VIEWER_IN == 3 ? accounts.viewer() : author;
    }

    /** Few for most, many for a few. */
    private int likes(@Nullable Integer community, SplittableRandom numbers) {
        int most = (community == null ? accounts.count() : communities.drawn(community)) / 2;
        return Math.min(most, (int) (1 / Math.pow(numbers.nextDouble(), 0.7)) - 1);
    }

    /** Runs through the year without ever turning back, slower by day than by night. */
    private Instant moment(int index) {
        double days = YEAR.toDays() * (index + 0.5) / count;
        double bent = days - NIGHT * Math.sin(2 * Math.PI * days) / (2 * Math.PI);
        return Lot.between(now.minus(YEAR), now.minusSeconds(60), bent / YEAR.toDays());
    }

    /** The posts that may still be answered. */
    private static final class Latest {

        final ArrayDeque<Post> posts = new ArrayDeque<>();
        private final Post[] ring = new Post[STILL_ANSWERED];
        private int added;

        /** The post that has now been said all about, null while there is none. */
        @Nullable
        Post add(Post post) {
            ring[added++ % STILL_ANSWERED] = post;
            posts.add(post);
            return posts.size() > STILL_ANSWERED ? posts.remove() : null;
        }

        /** One of the latest, the very latest most often; a hidden one is not answered. */
        @Nullable
        Post answerable(SplittableRandom numbers) {
            if (posts.isEmpty()) {
                return null;
            }
            var post = ring[(added - 1 - Lot.skewed(numbers, posts.size())) % STILL_ANSWERED];
            return post.hidden ? null : post;
        }
    }
}
