package social.plaza.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import social.plaza.community.Posting;
import social.plaza.community.Settings;
import social.plaza.community.SlowMode;
import social.plaza.media.AltText;
import social.plaza.media.Images;
import social.plaza.media.Purpose;
import social.plaza.membership.Memberships;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.Cursor;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;
import social.plaza.shared.Refused;
import social.plaza.shared.Slice;
import social.plaza.testing.Cast;
import social.plaza.testing.Grounds;
import social.plaza.testing.Pictures;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Race;
import social.plaza.testing.Scene;
import social.plaza.testing.Square;
import social.plaza.testing.TestClock;

@PlazaTest
class ScheduledPostsIntegrationTests {

    private static final Duration HOUR = Duration.ofHours(1);

    private final ScheduledPosts scheduled;
    private final ScheduledPublishing publishing;
    private final Drafts drafts;
    private final Posts posts;
    private final PostReading reading;
    private final Images images;
    private final Settings settings;
    private final Memberships memberships;
    private final Cast cast;
    private final Scene scene;
    private final Grounds grounds;
    private final JdbcClient jdbc;
    private final TestClock clock;

    private Square square;

    @SuppressWarnings("NullAway.Init")
    ScheduledPostsIntegrationTests(
            ScheduledPosts scheduled,
            ScheduledPublishing publishing,
            Drafts drafts,
            Posts posts,
            PostReading reading,
            Images images,
            Settings settings,
            Memberships memberships,
            Cast cast,
            Scene scene,
            Grounds grounds,
            JdbcClient jdbc,
            TestClock clock) {
        this.scheduled = scheduled;
        this.publishing = publishing;
        this.drafts = drafts;
        this.posts = posts;
        this.reading = reading;
        this.images = images;
        this.settings = settings;
        this.memberships = memberships;
        this.cast = cast;
        this.scene = scene;
        this.grounds = grounds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void gather() {
        square = scene.square();
    }

    @Nested
    class Scheduling {

        @Test
        void keepsAPostUntilItsMinute() {
            schedule("In an hour", in(HOUR));

            clock.advance(HOUR.minusNanos(1_000));
            publishing.publishDue();
            assertThat(said()).isEmpty();

            clock.advance(Duration.ofNanos(1_000));
            publishing.publishDue();
            assertThat(said()).containsExactly("In an hour");
            assertThat(waiting()).isEmpty();
            assertThat(drafts.of(author(), Cursor.TOP).items()).isEmpty();
        }

        @Test
        void happensOnceForEachForm() {
            String form = UUID.randomUUID().toString();
            PublishTime time = in(HOUR);
            Race<DraftId> race = Race.of(8, _ -> () -> scheduled.schedule(author(), here("Once"), time, null, form));

            assertThat(race.failures()).isEmpty();
            assertThat(waiting()).hasSize(1);
        }

        @Test
        void refusesWhatCouldNotBePostedNow() {
            AccountId stranger = cast.person("stranger");
            PublishTime time = in(HOUR);

            assertThatThrownBy(() -> scheduled.schedule(cast.actor(stranger), here("Hello"), time, null, null))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> schedule("x".repeat(281), time))
                    .hasFieldOrPropertyWithValue("messageKey", "text.tooLong");
            assertThatThrownBy(() -> schedule("Late", in(Duration.ZERO))).isInstanceOf(UnfitTime.class);
            grounds.state(square.community(), "FROZEN");
            assertThatThrownBy(() -> schedule("Hello", time)).isInstanceOf(Refused.class);
            assertThat(waiting()).isEmpty();
        }

        @Test
        void refusesAThreadThatCouldNotBePostedNow() {
            PublishTime time = in(HOUR);
            assertThatThrownBy(() -> scheduled.schedule(author(), thread("One", "x".repeat(281)), time, null, null))
                    .isInstanceOfSatisfying(
                            UnfitPart.class,
                            refusal -> assertThat(refusal.following()).isOne());
            assertThat(waiting()).isEmpty();
        }

        @Test
        void isNotForLimitedAccounts() {
            standing(square.author(), "LIMITED");

            assertThatThrownBy(() -> scheduled.schedule(author(), followers("Hello"), in(HOUR), null, null))
                    .isInstanceOf(Refused.class);
        }

        @Test
        void makesOfADraftAPostThatWaits() {
            DraftId draft = drafts.save(author(), Unposted.of(here("A draft")), null, null);

            DraftId id = scheduled.schedule(author(), here("A draft, done"), in(HOUR), draft, null);

            assertThat(id).isEqualTo(draft);
            assertThat(drafts.of(author(), Cursor.TOP).items()).isEmpty();
            assertThat(waiting()).containsExactly("A draft, done");
        }

        @Test
        void countsAmongTheHundred() {
            jdbc.sql("""
                            INSERT INTO kept_draft (id, account_id, slot, texts, poll_options, poll_lasts, saved_at, place)
                            SELECT slot, ?, slot, '{Kept}', '{}', 'DAY', now(), slot FROM generate_series(1, 99) AS slot""").param(square.author().value()).update();
            DraftId last = schedule("The hundredth", in(HOUR));

            assertThatThrownBy(() -> schedule("One more", in(HOUR))).isInstanceOf(TooManyDrafts.class);
            scheduled.cancel(author(), last);
        }
    }

    @Nested
    class TheList {

        @Test
        void isInTheOrderOfTimeAndGoesOnWhereAPageEnds() {
            List<String> all = new ArrayList<>();
            for (int i = Slice.SIZE; i >= 0; i--) {
                schedule("Number " + i, in(HOUR.plusMinutes(i / 2)));
            }
            for (int i = 0; i <= Slice.SIZE; i++) {
                all.add("Number " + i);
            }

            Slice<KeptDraft> first = scheduled.of(author(), Cursor.TOP);
            Slice<KeptDraft> second = scheduled.of(author(), Cursor.decode(first.next()));

            assertThat(Stream.concat(first.items().stream(), second.items().stream())
                            .map(KeptDraft::excerpt))
                    .containsExactlyInAnyOrderElementsOf(all);
            assertThat(first.items())
                    .hasSize(Slice.SIZE)
                    .extracting(
                            kept -> kept.later() == null ? null : kept.later().at())
                    .isSorted();
            assertThat(second.next()).isNull();
        }

        @ParameterizedTest
        @ValueSource(longs = {Long.MIN_VALUE, -1, Long.MAX_VALUE - 1})
        void survivesACursorThatNobodyHandedOut(long sort) {
            assertThat(scheduled.of(author(), new Cursor(sort, 1)).items()).isEmpty();
        }

        @Test
        void isItsAuthorsAlone() {
            DraftId id = schedule("Private", in(HOUR));
            Actor admin = cast.actor(square.admin());

            assertThat(scheduled.of(admin, Cursor.TOP).items()).isEmpty();
            assertThatThrownBy(() -> scheduled.cancel(admin, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> scheduled.move(admin, id, in(HOUR))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> scheduled.postNow(admin, id)).isInstanceOf(NotFound.class);
        }
    }

    @Nested
    class ChangingOnesMind {

        @Test
        void movesThePost() {
            DraftId id = schedule("Later still", in(HOUR));

            scheduled.move(author(), id, in(HOUR.multipliedBy(2)));

            clock.advance(HOUR);
            publishing.publishDue();
            assertThat(said()).isEmpty();
            clock.advance(HOUR);
            publishing.publishDue();
            assertThat(said()).containsExactly("Later still");
        }

        @Test
        void movesNoDraft() {
            DraftId id = drafts.save(author(), Unposted.of(here("A draft")), null, null);

            assertThatThrownBy(() -> scheduled.move(author(), id, in(HOUR))).isInstanceOf(NotFound.class);
        }

        @Test
        void cancelsIntoTheDrafts() {
            DraftId id = schedule("Not yet", in(HOUR));

            scheduled.cancel(author(), id);

            clock.advance(HOUR);
            publishing.publishDue();
            assertThat(said()).isEmpty();
            assertThat(drafts.of(author(), Cursor.TOP).items())
                    .extracting(KeptDraft::excerpt)
                    .containsExactly("Not yet");
        }

        @Test
        void postsAtOnce() {
            DraftId id = schedule("Now", in(HOUR));

            scheduled.postNow(author(), id);

            clock.advance(HOUR);
            publishing.publishDue();
            assertThat(said()).containsExactly("Now");
        }

        @Test
        void keepsWhatCannotBePostedAtOnce() {
            DraftId id = schedule("Now", in(HOUR));
            grounds.state(square.community(), "FROZEN");

            assertThatThrownBy(() -> scheduled.postNow(author(), id)).isInstanceOf(Refused.class);

            assertThat(waiting()).containsExactly("Now");
        }
    }

    @Nested
    class WhenTheTimeHasCome {

        @Test
        void everythingOfItIsPosted() {
            PostId quoted = scene.post(square.reader(), square.community(), "To be quoted");
            Attachment picture = new Attachment(
                    images.accept(author(), Purpose.POST, new ByteArrayResource(Pictures.file("png", 8, 8))),
                    AltText.of("A square"));
            scheduled.schedule(
                    author(),
                    new Draft(
                            "All of it",
                            Audience.of(square.community()),
                            null,
                            quoted,
                            false,
                            null,
                            new PollDraft(List.of("Yes", "No"), PollTime.HOUR),
                            List.of(picture)),
                    in(Duration.ofDays(30)),
                    null,
                    null);

            clock.advance(Duration.ofDays(3));
            images.forgetOld(100);
            clock.advance(Duration.ofDays(27));
            publishing.publishDue();

            PostView post = reading.one(Actor.GUEST, newest()).orElseThrow();
            assertThat(post.quoted()).isNotNull();
            assertThat(post.images()).extracting(PostImage::alt).containsExactly("A square");
            assertThat(Objects.requireNonNull(post.poll()).closesAt())
                    .isEqualTo(clock.instant().plus(HOUR));
            assertThat(post.at()).isEqualTo(clock.instant());
        }

        @Test
        void aThreadIsPostedWhole() {
            scheduled.schedule(author(), thread("One", "Two", "Three"), in(HOUR), null, null);

            clock.advance(HOUR);
            publishing.publishDue();

            assertThat(said()).containsExactly("One", "Two", "Three");
            assertThat(reading.one(Actor.GUEST, newest()).orElseThrow().answered())
                    .isNotNull();
        }

        @Test
        void itIsPostedLateAfterPlazaWasAway() {
            schedule("First", in(HOUR));
            schedule("Second", in(HOUR.multipliedBy(2)));

            clock.advance(Duration.ofDays(3));
            publishing.publishDue();

            assertThat(said()).containsExactly("First", "Second");
        }

        @Test
        void twoRunnersMakeOnePost() {
            for (int i = 0; i < 5; i++) {
                schedule("Number " + i, in(HOUR));
            }
            clock.advance(HOUR);

            Race<Boolean> race = Race.of(4, _ -> () -> {
                publishing.publishDue();
                return true;
            });

            assertThat(race.failures()).isEmpty();
            assertThat(said()).containsExactlyInAnyOrder("Number 0", "Number 1", "Number 2", "Number 3", "Number 4");
        }

        @Test
        void eitherItIsCancelledOrItIsPosted() {
            for (int round = 0; round < Race.rounds(); round++) {
                jdbc.sql("DELETE FROM kept_draft").update();
                int before = said().size();
                DraftId id = schedule("Round " + round, in(HOUR));
                clock.advance(HOUR);

                Race<Boolean> race = Race.of(2, i -> act(i, id));

                boolean cancelled = race.failures().isEmpty();
                assertThat(race.failures()).allMatch(NotFound.class::isInstance);
                assertThat(said()).hasSize(cancelled ? before : before + 1);
                assertThat(drafts.of(author(), Cursor.TOP).items()).hasSize(cancelled ? 1 : 0);
            }
        }

        private Callable<Boolean> act(int which, DraftId id) {
            return () -> {
                if (which == 0) {
                    publishing.publishDue();
                } else {
                    scheduled.cancel(author(), id);
                }
                return true;
            };
        }

        @Test
        void slowModeMakesItWaitAndNotFail() {
            settings.pace(
                    cast.actor(square.admin()),
                    square.community(),
                    new Posting(SlowMode.FIVE, false),
                    Posting.FREE.edition());
            schedule("First", in(HOUR));
            schedule("Second", in(HOUR));

            clock.advance(HOUR);
            publishing.publishDue();
            assertThat(said()).containsExactly("First");
            assertThat(waiting()).containsExactly("Second");

            for (int minute = 0; minute < 4; minute++) {
                clock.advance(Duration.ofMinutes(1));
                publishing.publishDue();
            }
            assertThat(said()).containsExactly("First");
            clock.advance(Duration.ofMinutes(1));
            publishing.publishDue();
            assertThat(said()).containsExactly("First", "Second");
        }

        @Test
        void oneThatFailsHoldsUpNoOther() {
            DraftId broken = schedule("Broken", in(HOUR));
            schedule("Fine", in(HOUR.plusMinutes(1)));
            jdbc.sql("UPDATE kept_draft SET texts = '{}'::text[] || repeat('x', 5000) WHERE id = ?")
                    .param(broken.value())
                    .update();

            clock.advance(HOUR.multipliedBy(2));
            publishing.publishDue();

            assertThat(said()).containsExactly("Fine");
            assertThat(refusal()).isEqualTo("post.scheduled.failed");
        }
    }

    @Nested
    class WhatMayNotBePostedAnyMore {

        @Test
        void isADraftWithTheReasonAndItsAuthorIsTold() {
            schedule("Left behind", in(HOUR));
            memberships.leave(author(), square.community());

            comes();

            assertThat(said()).isEmpty();
            assertThat(refusal()).isEqualTo("post.denied.notMember");
            scene.settle();
            assertThat(jdbc.sql("SELECT account_id FROM notification WHERE kind = 'SCHEDULED_REFUSED'")
                            .query(Long.class)
                            .list())
                    .containsExactly(square.author().value());
        }

        @Test
        void isSaidEachTime() {
            DraftId id = schedule("Again", in(HOUR));
            grounds.state(square.community(), "FROZEN");
            comes();
            grounds.state(square.community(), "ACTIVE");
            scheduled.schedule(author(), here("Again"), in(HOUR), id, null);
            grounds.state(square.community(), "FROZEN");
            comes();

            scene.settle();
            assertThat(jdbc.sql("SELECT count(*) FROM notification WHERE kind = 'SCHEDULED_REFUSED'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(2);
        }

        @Test
        void isWhatARemovedMemberWrote() {
            schedule("Removed", in(HOUR));
            grounds.removed(square.community(), square.author());
            comes();
            assertThat(refusal()).isEqualTo("post.denied.removed");
        }

        @ParameterizedTest
        @ValueSource(strings = {"SUSPENDED", "LIMITED"})
        void isWhatAnAccountInBadStandingWrote(String standing) {
            scheduled.schedule(author(), followers("To followers"), in(HOUR), null, null);
            standing(square.author(), standing);

            comes();

            assertThat(said()).isEmpty();
            assertThat(refusal())
                    .isEqualTo(standing.equals("LIMITED") ? "post.denied.schedule" : "post.denied.suspended");
        }

        @Test
        void isAnAnswerOrAQuoteOfWhatIsGone() {
            PostId first = scene.post(square.reader(), square.community(), "To be answered");
            PostId second = scene.post(square.reader(), square.community(), "To be quoted");
            scheduled.schedule(
                    author(), new Draft("Answer", Audience.followers(), first, false, null), in(HOUR), null, null);
            scheduled.schedule(
                    author(),
                    new Draft("Quote", Audience.followers(), null, second, false, null, null),
                    in(HOUR.plusMinutes(1)),
                    null,
                    null);
            posts.delete(cast.actor(square.reader()), first);
            posts.delete(cast.actor(square.reader()), second);

            clock.advance(HOUR.multipliedBy(2));
            publishing.publishDue();

            assertThat(drafts.of(author(), Cursor.TOP).items())
                    .extracting(KeptDraft::refusal)
                    .containsExactly("post.refused.quoteGone", "post.draft.answeredGone");
        }

        @Test
        void waitsForItsAuthorWhereRulesChanged() {
            schedule("Rules", in(HOUR));
            jdbc.sql("UPDATE community SET rules_version = rules_version + 1 WHERE id = ?")
                    .param(square.community().value())
                    .update();
            comes();
            assertThat(refusal()).isEqualTo("post.denied.rules");
        }

        private void comes() {
            clock.advance(HOUR);
            publishing.publishDue();
        }
    }

    private String refusal() {
        return String.valueOf(drafts.of(author(), Cursor.TOP).items().getFirst().refusal());
    }

    private void standing(AccountId account, String standing) {
        jdbc.sql("UPDATE account SET standing = ? WHERE id = ?")
                .params(standing, account.value())
                .update();
    }

    private Actor author() {
        return cast.actor(square.author());
    }

    private DraftId schedule(String text, PublishTime time) {
        return scheduled.schedule(author(), here(text), time, null, null);
    }

    private Draft here(String text) {
        return new Draft(text, Audience.of(square.community()), null, false, null);
    }

    private Draft thread(String text, String... then) {
        return new Draft(
                text, Audience.of(square.community()), null, null, false, null, null, List.of(), List.of(then));
    }

    private static Draft followers(String text) {
        return new Draft(text, Audience.followers(), null, false, null);
    }

    private PublishTime in(Duration time) {
        return PublishTime.of(
                LocalDateTime.ofInstant(clock.instant().plus(time), ZoneOffset.UTC)
                        .toString(),
                "");
    }

    private List<String> waiting() {
        return scheduled.of(author(), Cursor.TOP).items().stream()
                .map(KeptDraft::excerpt)
                .toList();
    }

    private PostId newest() {
        return new PostId(jdbc.sql("SELECT max(id) FROM post").query(Long.class).single());
    }

    private List<String> said() {
        return jdbc.sql("SELECT body FROM post WHERE author_id = ? ORDER BY id")
                .param(square.author().value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
