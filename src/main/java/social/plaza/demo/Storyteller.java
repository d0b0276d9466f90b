package social.plaza.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import social.plaza.account.Enrolment;
import social.plaza.account.Follows;
import social.plaza.community.CommunityView;
import social.plaza.media.AltText;
import social.plaza.media.Images;
import social.plaza.media.Purpose;
import social.plaza.moderation.Reported;
import social.plaza.post.Attachment;
import social.plaza.post.Audience;
import social.plaza.post.Bookmarks;
import social.plaza.post.Draft;
import social.plaza.post.Edits;
import social.plaza.post.Pins;
import social.plaza.post.PollDraft;
import social.plaza.post.PollTime;
import social.plaza.post.Polls;
import social.plaza.post.Posts;
import social.plaza.post.Quotes;
import social.plaza.post.Reposts;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.PostId;

/** Tells the story in the order of its days, through the same facades that people use. */
@Component
@ConditionalOnBooleanProperty("plaza.demo")
class Storyteller {

    private static final Logger LOG = LoggerFactory.getLogger(Storyteller.class);

    /** Everybody's, and printed in the README: demo mode listens on the loopback address only. */
    private static final String PASSWORD = "plaza-demo-password";

    /** Between a post and each answer to it. */
    private static final Duration PAUSE = Duration.ofMinutes(47);

    /** Between the last answer to a post and what its team decides. */
    private static final Duration DELIBERATION = Duration.ofHours(3);

    /** Between a post and the first report of it, and again until its author changes it. */
    private static final Duration READING = Duration.ofMinutes(2);

    private final Enrolment enrolment;
    private final PasswordEncoder passwords;
    private final Follows follows;
    private final Signs signs;
    private final Settlement settlement;
    private final Images images;
    private final Posts posts;
    private final Quotes quotes;
    private final Reposts reposts;
    private final Edits edits;
    private final Bookmarks bookmarks;
    private final Pins pins;
    private final Polls polls;
    private final Peacekeeping peacekeeping;
    private final WritingDesk desk;
    private final DemoClock clock;

    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<String, CommunityView> communities = new HashMap<>();

    Storyteller(
            Enrolment enrolment,
            PasswordEncoder passwords,
            Follows follows,
            Signs signs,
            Settlement settlement,
            Images images,
            Posts posts,
            Quotes quotes,
            Reposts reposts,
            Edits edits,
            Bookmarks bookmarks,
            Pins pins,
            Polls polls,
            Peacekeeping peacekeeping,
            WritingDesk desk,
            DemoClock clock) {
        this.enrolment = enrolment;
        this.passwords = passwords;
        this.follows = follows;
        this.signs = signs;
        this.settlement = settlement;
        this.images = images;
        this.posts = posts;
        this.quotes = quotes;
        this.reposts = reposts;
        this.edits = edits;
        this.bookmarks = bookmarks;
        this.pins = pins;
        this.polls = polls;
        this.peacekeeping = peacekeeping;
        this.desk = desk;
        this.clock = clock;
    }

    /** Something that happened so long ago. */
    private record Moment(Duration ago, Runnable act) {
        static Moment days(int days, Runnable act) {
            return new Moment(Duration.ofDays(days).plusMinutes(5), act);
        }
    }

    void tell(Story story) {
        LOG.info("Filling an empty Plaza with demo accounts, communities and posts");
        String hash = Objects.requireNonNull(passwords.encode(PASSWORD));
        Instant today = clock.instant();
        story.people().forEach(person -> enrol(person, hash, today));
        List<Moment> moments = new ArrayList<>();
        story.follows()
                .forEach((follower, followees) -> followees.forEach(followee ->
                        moments.add(Moment.days(0, () -> follows.follow(actor(follower), followee)))));
        story.communities().forEach(place -> plan(place, moments));
        story.notes().forEach(note -> moments.add(Moment.days(note.days(), () -> sayToFollowers(note))));
        story.applications()
                .forEach(wish -> moments.add(Moment.days(1, () -> settlement.apply(actor(wish.from()), wish))));
        moments.sort(Comparator.comparing(Moment::ago).reversed());
        try {
            moments.forEach(moment -> {
                clock.setBack(moment.ago());
                moment.act().run();
            });
        } finally {
            clock.setBack(Duration.ZERO);
        }
        story.drafts().forEach(kept -> desk.keep(actor(kept.by()), kept, communities));
    }

    private void enrol(Story.Person person, String hash, Instant today) {
        Instant since = today.atZone(ZoneOffset.UTC).minus(person.age()).toInstant();
        AccountId id = enrolment.enrol(new Enrolment.Person(
                person.handle(),
                person.name(),
                person.bio(),
                person.handle() + "@plaza.example",
                hash,
                person.language(),
                since,
                person.staff()));
        Actor actor = new Actor(
                id,
                person.handle(),
                person.name(),
                Actor.Standing.GOOD,
                false,
                person.staff(),
                person.language(),
                "auto");
        actors.put(person.handle(), actor);
        signs.wear(actor, person);
    }

    private void plan(Story.Place place, List<Moment> moments) {
        moments.add(Moment.days(
                place.days(), () -> communities.put(place.name(), settlement.found(place, this::actor))));
        place.requests()
                .forEach(ask -> moments.add(
                        Moment.days(2, () -> settlement.ask(actor(ask.from()), community(place), ask.answer()))));
        place.posts().forEach(post -> moments.add(Moment.days(post.days(), () -> say(post, place))));
        moments.add(Moment.days(1, () -> prepare(place)));
        place.accusations()
                .forEach(accusation -> moments.add(Moment.days(accusation.days(), () -> accuse(accusation, place))));
    }

    private void say(Story.Said said, Story.Place place) {
        Duration ago = Duration.ofDays(said.days()).plusMinutes(5);
        CommunityView community = community(place);
        PostId post = posts.publish(actor(said.by()), draft(said, new Audience.OfCommunity(community.id())), null);
        complain(said, post, community, ago);
        ago = converse(said, post, ago);
        for (Story.Said quote : said.quotes()) {
            ago = ago.minus(PAUSE);
            clock.setBack(ago);
            quotes.quote(
                    actor(quote.by()),
                    post,
                    quote.outside() ? Audience.followers() : Audience.of(community.id()),
                    quote.text());
        }
        said.likes().forEach(handle -> posts.like(actor(handle), post));
        said.reposts().forEach(handle -> reposts.repost(actor(handle), post));
        said.votes().forEach((handle, option) -> polls.vote(actor(handle), post, option));
        said.bookmarks().forEach(handle -> bookmarks.add(actor(handle), post));
        pin(said, post);
        Story.Answer answer = said.answer();
        if (answer != null) {
            clock.setBack(ago.minus(DELIBERATION));
            peacekeeping.answer(actor(answer.by()), actor(said.by()), post, answer, community);
        }
    }

    /**
     * Each answer with what answers it, one after another.
     *
     * @return how long ago the last of them was
     */
    private Duration converse(Story.Said said, PostId post, Duration ago) {
        Duration last = ago;
        for (Story.Said reply : said.replies()) {
            last = last.minus(PAUSE);
            clock.setBack(last);
            last = converse(reply, posts.reply(actor(reply.by()), post, reply.text()), last);
        }
        return last;
    }

    private void pin(Story.Said said, PostId post) {
        if (said.pin() != null) {
            pins.pin(actor(said.pin()), post);
        }
    }

    private void sayToFollowers(Story.Said note) {
        PostId post = posts.publish(actor(note.by()), draft(note, Audience.followers()), null);
        clock.setBack(Duration.ofDays(note.days()).plusMinutes(5).minus(READING));
        note.reposts().forEach(handle -> reposts.repost(actor(handle), post));
        pin(note, post);
    }

    private Draft draft(Story.Said said, Audience audience) {
        Actor author = actor(said.by());
        List<Attachment> pictures = said.pictures().stream()
                .map(picture -> new Attachment(
                        images.accept(
                                author,
                                Purpose.POST,
                                new ByteArrayResource(picture.drawing().file())),
                        AltText.of(picture.alt())))
                .toList();
        PollDraft poll = said.poll() == null ? null : new PollDraft(said.poll(), PollTime.WEEK);
        return new Draft(said.text(), audience, null, null, false, null, poll, pictures, said.then());
    }

    /** Within the time that a post can be edited in. */
    private void complain(Story.Said said, PostId post, CommunityView community, Duration ago) {
        clock.setBack(ago.minus(READING));
        said.reports()
                .forEach(report -> peacekeeping.report(actor(report.by()), Reported.post(post), report, community));
        if (said.edit() != null) {
            clock.setBack(ago.minus(READING).minus(READING));
            edits.edit(actor(said.by()), post, said.edit());
        }
    }

    private void prepare(Story.Place place) {
        settlement.pace(actor(place.founder()), community(place).id(), place);
        place.reasons().forEach(reason -> peacekeeping.prepare(actor(place.founder()), reason, community(place)));
        place.remembered()
                .forEach(note -> peacekeeping.remember(
                        actor(note.by()), actor(note.about()).account(), note.text(), community(place)));
    }

    private void accuse(Story.Accusation accusation, Story.Place place) {
        CommunityView community = community(place);
        Reported subject = accusation.about() == null
                ? Reported.community(community.id())
                : Reported.account(actor(accusation.about()).account(), community.id());
        peacekeeping.report(actor(accusation.report().by()), subject, accusation.report(), community);
    }

    private Actor actor(String handle) {
        return Objects.requireNonNull(actors.get(handle), handle);
    }

    private CommunityView community(Story.Place place) {
        return Objects.requireNonNull(communities.get(place.name()), place.name());
    }
}
