package social.plaza.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import social.plaza.media.AltText;
import social.plaza.media.ImageId;
import social.plaza.media.Images;
import social.plaza.media.Purpose;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.Cursor;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;
import social.plaza.shared.Refused;
import social.plaza.shared.Slice;
import social.plaza.shared.UnfitText;
import social.plaza.testing.Cast;
import social.plaza.testing.Pictures;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Race;
import social.plaza.testing.Scene;
import social.plaza.testing.Square;
import social.plaza.testing.TestClock;

@PlazaTest
class DraftsIntegrationTests {

    private final Drafts drafts;
    private final Images images;
    private final PostReading reading;
    private final Cast cast;
    private final Scene scene;
    private final JdbcClient jdbc;
    private final TestClock clock;

    private Square square;

    @SuppressWarnings("NullAway.Init")
    DraftsIntegrationTests(
            Drafts drafts,
            Images images,
            PostReading reading,
            Cast cast,
            Scene scene,
            JdbcClient jdbc,
            TestClock clock) {
        this.drafts = drafts;
        this.images = images;
        this.reading = reading;
        this.cast = cast;
        this.scene = scene;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void gather() {
        square = scene.square();
    }

    @Nested
    class Keeping {

        @Test
        void keepsEverythingAsItWasTyped() {
            PostId quoted = scene.post(square.reader(), square.community(), "To be quoted");
            Unposted written = Unposted.typed(
                    List.of("x".repeat(300), "", "and so on"),
                    square.community(),
                    null,
                    quoted,
                    Composer.Poll.of(List.of("Only one"), "DAYS_3"),
                    List.of());

            DraftId id = drafts.save(author(), written, null, null);

            KeptDraft kept = drafts.one(author(), id);
            assertThat(kept.written()).isEqualTo(written);
            assertThat(kept.community()).isNotNull();
            assertThat(kept.later()).isNull();
        }

        @Test
        void changesTheDraftThatWasOpenedAndPutsItFirst() {
            DraftId first = save("First");
            DraftId second = save("Second");

            drafts.save(author(), text("First, better"), first, null);

            assertThat(texts()).containsExactly("First, better", "Second");
            assertThat(drafts.of(author(), Cursor.TOP).items())
                    .extracting(KeptDraft::id)
                    .containsExactly(first, second);
        }

        @Test
        void makesAnotherWhereTheOpenedOneHasGone() {
            DraftId id = save("Gone soon");
            drafts.delete(author(), id);

            drafts.save(author(), text("Not lost"), id, null);

            assertThat(texts()).containsExactly("Not lost");
        }

        @Test
        void happensOnceForEachForm() {
            String form = UUID.randomUUID().toString();
            Race<DraftId> race = Race.of(8, _ -> () -> drafts.save(author(), text("Once"), null, form));

            assertThat(race.failures()).isEmpty();
            assertThat(race.values().stream().distinct()).hasSize(1);
            assertThat(texts()).containsExactly("Once");
        }

        @Test
        void refusesWhatCannotBeKept() {
            assertThatThrownBy(() -> text(" \u200B ")).isInstanceOf(UnfitText.class);
            assertThatThrownBy(() -> text("a\u0000b")).isInstanceOf(UnfitText.class);
            assertThat(text("x".repeat(Unposted.LONGEST)).texts()).hasSize(1);
            assertThatThrownBy(() -> text("x".repeat(Unposted.LONGEST + 1))).isInstanceOf(UnfitText.class);
            assertThat(typed(25).texts()).hasSize(Draft.LONGEST_THREAD);
            assertThatThrownBy(() -> typed(26)).isInstanceOf(UnfitText.class);
        }

        @Test
        void isForNoStaffAndNobodySuspended() {
            AccountId staff = cast.staff("caretaker");
            assertThatThrownBy(() -> drafts.save(cast.actor(staff), text("Mine"), null, null))
                    .isInstanceOf(Refused.class);
            jdbc.sql("UPDATE account SET standing = 'SUSPENDED' WHERE id = ?")
                    .param(square.author().value())
                    .update();
            assertThatThrownBy(() -> save("Mine")).isInstanceOf(Refused.class);
        }

        private Unposted typed(int texts) {
            return Unposted.typed(
                    Stream.generate(() -> "one").limit(texts).toList(),
                    null,
                    null,
                    null,
                    Composer.Poll.NONE,
                    List.of());
        }
    }

    @Nested
    class AHundred {

        @Test
        void areKeptAndNotOneMore() {
            fill(99);
            save("The hundredth");

            assertThatThrownBy(() -> save("One more")).isInstanceOf(TooManyDrafts.class);
            drafts.save(cast.actor(square.reader()), text("Somebody else's"), null, null);
        }

        @Test
        void areAHundredHoweverManyComeAtOnce() {
            fill(96);

            Race<DraftId> race = Race.of(12, i -> () -> save("Racing " + i));

            assertThat(race.values()).hasSize(4);
            assertThat(race.failures()).hasSize(8).allMatch(TooManyDrafts.class::isInstance);
        }

        @Test
        void leaveRoomWhenOneGoes() {
            fill(99);
            DraftId last = save("Last");
            drafts.delete(author(), last);

            save("In its place");
        }

        @Test
        void changeAsBefore() {
            fill(99);
            DraftId last = save("Last");

            drafts.save(author(), text("Changed"), last, null);

            assertThat(texts().getFirst()).isEqualTo("Changed");
        }

        private void fill(int count) {
            jdbc.sql("""
                            INSERT INTO kept_draft (id, account_id, slot, texts, poll_options, poll_lasts, saved_at, place)
                            SELECT slot, ?, slot, '{Kept}', '{}', 'DAY', now(), slot FROM generate_series(1, ?) AS slot""").params(square.author().value(), count).update();
        }
    }

    @Nested
    class TheList {

        @Test
        void goesOnWhereAPageEnds() {
            List<String> all = new ArrayList<>();
            for (int i = 0; i <= Slice.SIZE; i++) {
                save("Number " + i);
                all.addFirst("Number " + i);
            }

            Slice<KeptDraft> first = drafts.of(author(), Cursor.TOP);
            Slice<KeptDraft> second = drafts.of(author(), Cursor.decode(first.next()));

            assertThat(first.items()).extracting(KeptDraft::excerpt).isEqualTo(all.subList(0, Slice.SIZE));
            assertThat(second.items()).extracting(KeptDraft::excerpt).isEqualTo(all.subList(Slice.SIZE, all.size()));
            assertThat(second.next()).isNull();
        }

        @Test
        void isItsAuthorsAlone() {
            DraftId id = save("Private");

            for (AccountId other : List.of(square.admin(), square.moderator(), cast.staff("caretaker"))) {
                Actor actor = cast.actor(other);
                assertThat(drafts.of(actor, Cursor.TOP).items()).isEmpty();
                assertThatThrownBy(() -> drafts.one(actor, id)).isInstanceOf(NotFound.class);
            }
            assertThatThrownBy(() -> drafts.delete(cast.actor(square.admin()), id))
                    .isInstanceOf(NotFound.class);
            drafts.save(cast.actor(square.admin()), text("Mine"), id, null);
            assertThat(drafts.one(author(), id).excerpt()).isEqualTo("Private");
            assertThatThrownBy(() -> drafts.publish(cast.actor(square.admin()), post("Stolen"), null, id))
                    .isInstanceOf(DraftGone.class);
        }
    }

    @Nested
    class Publishing {

        @Test
        void takesTheDraftWithIt() {
            DraftId id = save("Ready");

            PostId post = drafts.publish(author(), post("Ready"), null, id);

            assertThat(reading.one(author(), post)).isPresent();
            assertThat(texts()).isEmpty();
        }

        @Test
        void leavesTheDraftWhereItIsRefused() {
            DraftId id = save("x".repeat(281));

            assertThatThrownBy(() -> drafts.publish(author(), post("x".repeat(281)), null, id))
                    .isInstanceOf(UnfitText.class);

            assertThat(texts()).hasSize(1);
        }

        @Test
        void happensOnceHoweverManyOpenedIt() {
            DraftId id = save("Once");

            Race<PostId> race = Race.of(
                    8,
                    i -> () -> drafts.publish(
                            author(), post("Once " + i), UUID.randomUUID().toString(), id));

            assertThat(race.values()).hasSize(1);
            assertThat(race.failures()).hasSize(7).allMatch(DraftGone.class::isInstance);
            assertThat(jdbc.sql("SELECT count(*) FROM post")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }

        @Test
        void answersAFormThatArrivesTwiceWithTheSamePost() {
            DraftId id = save("Once");
            String form = UUID.randomUUID().toString();

            PostId first = drafts.publish(author(), post("Once"), form, id);

            assertThat(drafts.publish(author(), post("Once"), form, id)).isEqualTo(first);
        }
    }

    @Nested
    class ItsPictures {

        @Test
        void areKeptLongerThanADayForItsAuthorAlone() {
            Attachment picture = picture("A square");
            drafts.save(author(), with(picture), null, null);

            clock.advance(Duration.ofDays(3));
            images.forgetOld(100);

            ImageId id = picture.image().id();
            assertThat(images.shown(author(), id, "small")).isNotNull();
            assertThatThrownBy(() -> images.shown(cast.actor(square.admin()), id, "small"))
                    .isInstanceOf(NotFound.class);
            assertThat(kept().written().images()).containsExactly(picture);
        }

        @Test
        void goWithThePost() {
            Attachment picture = picture("A square");
            DraftId draft = drafts.save(author(), with(picture), null, null);

            PostId post = drafts.publish(author(), kept().written().draft(), null, draft);

            assertThat(reading.one(author(), post).orElseThrow().images()).hasSize(1);
            assertThat(images.shown(Actor.GUEST, picture.image().id(), "small")).isNotNull();
        }

        @Test
        void areGoneWhenTheyAreLeftOutOrTheDraftIsDeleted() {
            Attachment first = picture("First");
            Attachment second = picture("Second");
            DraftId draft = drafts.save(author(), with(first, second), null, null);

            drafts.save(author(), with(second), draft, null);
            assertThat(states()).containsExactlyInAnyOrder("GONE", "HELD");

            drafts.delete(author(), draft);
            assertThat(states()).containsExactly("GONE", "GONE");
            images.forgetOld(100);
            assertThat(states()).isEmpty();
        }

        @Test
        void areGoneWhereThePostGoesWithoutThem() {
            DraftId draft = drafts.save(author(), with(picture("Left out")), null, null);

            drafts.publish(author(), post("Without"), null, draft);

            assertThat(states()).containsExactly("GONE");
        }

        private List<String> states() {
            return jdbc.sql("SELECT state FROM media_image")
                    .query((row, _) -> row.getString(1))
                    .list();
        }

        private Attachment picture(String alt) {
            return new Attachment(
                    images.accept(author(), Purpose.POST, new ByteArrayResource(Pictures.file("png", 8, 8))),
                    AltText.of(alt));
        }

        private Unposted with(Attachment... pictures) {
            return Unposted.typed(List.of("Look"), null, null, null, Composer.Poll.NONE, List.of(pictures));
        }

        private KeptDraft kept() {
            return drafts.of(author(), Cursor.TOP).items().getFirst();
        }
    }

    private Actor author() {
        return cast.actor(square.author());
    }

    private DraftId save(String text) {
        return drafts.save(author(), text(text), null, null);
    }

    private static Unposted text(String text) {
        return Unposted.typed(List.of(text), null, null, null, Composer.Poll.NONE, List.of());
    }

    private static Draft post(String text) {
        return new Draft(text, Audience.followers(), null, false, null);
    }

    private List<String> texts() {
        return drafts.of(author(), Cursor.TOP).items().stream()
                .map(KeptDraft::excerpt)
                .toList();
    }
}
