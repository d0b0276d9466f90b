package social.plaza.post;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.plaza.community.RuleChange;

/**
 * Where a post is written: to whom it may go, and what is typed already.
 *
 * @param run the communities that the author runs
 * @param belong the other communities that the author belongs to
 * @param audience the chosen one, as a form sends it
 * @param answering the post that this one answers, whose audience it takes; null where it begins a conversation
 * @param quoting the post that is shown with this one, null for none
 * @param then the texts of the posts that follow it, each answering the one before; empty fields among them
 * @param rules what must be accepted first, null where nothing must
 * @param slow the slow mode it is written in, null for none
 * @param poll what is typed of a poll
 * @param problem why the last try was refused, null where there was none
 */
public record Composer(
        List<Target> run,
        List<Target> belong,
        String audience,
        @Nullable PostView answering,
        @Nullable Quoted quoting,
        String body,
        List<String> then,
        @Nullable Rules rules,
        @Nullable Slow slow,
        Poll poll,
        @Nullable Problem problem) {

    /** The audience that every author has. */
    public static final String FOLLOWERS = "followers";

    private static final String COMMUNITY = "community:";

    /** A community one may post to. */
    public record Target(String slug, String name, boolean run) {

        /** As a form sends it. */
        public String audience() {
            return audienceOf(slug);
        }
    }

    /** The changes in a community's rules that its author has not accepted, up to the version that holds now. */
    public record Rules(String community, String slug, int version, List<RuleChange> changes) {}

    /**
     * A community where its members wait between two posts.
     *
     * @param next when the author may post again, in whole minutes; null for now
     */
    public record Slow(
            String community, int minutes, @Nullable Instant next) {

        static Slow of(String community, int minutes, @Nullable Instant next) {
            Instant minute = next == null ? null : next.truncatedTo(ChronoUnit.MINUTES);
            return new Slow(
                    community,
                    minutes,
                    minute == null || minute.equals(next) ? minute : minute.plus(1, ChronoUnit.MINUTES));
        }
    }

    /**
     * The fields of a poll, as they were typed.
     *
     * @param options as many as a poll can have
     * @param lasts the name of a {@link PollTime}
     */
    public record Poll(List<String> options, String lasts) {

        static final Poll NONE = of(List.of(), PollTime.DAY.name());

        /** Fills up what is missing, and leaves out what no form has sent. */
        public static Poll of(List<String> options, String lasts) {
            return new Poll(
                    Stream.concat(options.stream(), Stream.generate(() -> ""))
                            .limit(PollDraft.MOST)
                            .toList(),
                    lasts);
        }

        public boolean typed() {
            return options.stream().anyMatch(option -> !option.isEmpty());
        }

        public List<PollTime> times() {
            return List.of(PollTime.values());
        }
    }

    /**
     * A refusal, in words beside the form.
     *
     * @param ofText whether it is about what was typed
     * @param following which of the posts after the first it is about, from 1; 0 for the first or the whole
     */
    public record Problem(String key, List<Object> arguments, boolean ofText, int following) {

        public Problem(String key, List<Object> arguments, boolean ofText) {
            this(key, arguments, ofText, 0);
        }

        /** Whether it is about the poll. */
        public boolean ofPoll() {
            return key.startsWith("post.refused.poll.");
        }
    }

    /** For a new conversation; an audience that is not among the targets reads as the followers. */
    public static Composer to(List<Target> targets, String audience) {
        Composer composer = new Composer(
                targets.stream().filter(Target::run).toList(),
                targets.stream().filter(target -> !target.run()).toList(),
                audience,
                null,
                null,
                "",
                List.of(),
                null,
                null,
                Poll.NONE,
                null);
        return composer.community() == null ? composer.toFollowers() : composer;
    }

    /** For an answer. */
    public static Composer answering(PostView post) {
        return new Composer(List.of(), List.of(), "", post, null, "", List.of(), null, null, Poll.NONE, null);
    }

    /** How forms write a community as an audience. */
    public static String audienceOf(String slug) {
        return COMMUNITY + slug;
    }

    /** The community's address in what a form sent, null where it names none. */
    public static @Nullable String slugIn(@Nullable String audience) {
        return audience != null && audience.startsWith(COMMUNITY) ? audience.substring(COMMUNITY.length()) : null;
    }

    /** The same, showing a post with it. */
    public Composer quoting(PostView post) {
        return new Composer(run, belong, audience, answering, Quoted.of(post), body, then, rules, slow, poll, problem);
    }

    /** The same with what was typed. */
    public Composer typed(String text, List<String> following) {
        return new Composer(run, belong, audience, answering, quoting, text, following, rules, slow, poll, problem);
    }

    /** The same, saying why the last try was refused. */
    public Composer refused(Problem why) {
        return new Composer(run, belong, audience, answering, quoting, body, then, rules, slow, poll, why);
    }

    /** The same, asking to accept changed rules first; null for none. */
    public Composer asking(@Nullable Rules toAccept) {
        return new Composer(run, belong, audience, answering, quoting, body, then, toAccept, slow, poll, problem);
    }

    /** The same in slow mode; null for none. */
    public Composer slowed(@Nullable Slow mode) {
        return new Composer(run, belong, audience, answering, quoting, body, then, rules, mode, poll, problem);
    }

    /** The same with what was typed of a poll. */
    public Composer asking(Poll typed) {
        return new Composer(run, belong, audience, answering, quoting, body, then, rules, slow, typed, problem);
    }

    /** Whether one more post may follow. */
    public boolean goesOn() {
        return then.size() < Draft.LONGEST_THREAD - 1;
    }

    /** How many posts it may be together. */
    public int longest() {
        return Draft.LONGEST_THREAD;
    }

    /** The address of the community that will read it, null for the followers. */
    public @Nullable String slug() {
        if (answering == null) {
            return slugIn(audience);
        }
        return answering.community() == null ? null : answering.community().slug();
    }

    /** The name of that community. */
    public @Nullable String community() {
        if (answering != null) {
            return answering.community() == null ? null : answering.community().name();
        }
        return targets()
                .filter(target -> target.audience().equals(audience))
                .map(Target::name)
                .findFirst()
                .orElse(null);
    }

    private Stream<Target> targets() {
        return Stream.concat(run.stream(), belong.stream());
    }

    private Composer toFollowers() {
        return new Composer(run, belong, FOLLOWERS, answering, quoting, body, then, rules, slow, poll, problem);
    }
}
