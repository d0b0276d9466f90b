package social.plaza.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;
import social.plaza.shared.Refused;
import social.plaza.shared.Submissions.ChangedSubmission;
import social.plaza.shared.UnfitText;
import social.plaza.testing.Cast;
import social.plaza.testing.Grounds;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Race;

@PlazaTest
@RecordApplicationEvents
class PostsIntegrationTests {

    private final Posts posts;
    private final PostReading reading;
    private final Cast cast;
    private final Grounds grounds;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private static int gathering;

    private AccountId admin;
    private AccountId member;
    private AccountId stranger;
    private CommunityId community;

    @SuppressWarnings("NullAway.Init")
    PostsIntegrationTests(
            Posts posts,
            PostReading reading,
            Cast cast,
            Grounds grounds,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.posts = posts;
        this.reading = reading;
        this.cast = cast;
        this.grounds = grounds;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Other people in every test: who signs up again and again is slowed down. */
    @BeforeEach
    void gather() {
        gathering++;
        admin = cast.person("admin_" + gathering);
        member = cast.person("member_" + gathering);
        stranger = cast.person("stranger_" + gathering);
        community = grounds.community("gardens-" + gathering, admin, member);
    }

    @Nested
    class Publishing {

        @Test
        void keepsWhatWasSaidAndToWhom() {
            PostId toFollowers = posts.publish(actor(member), Audience.followers(), "  hello   there ");
            PostId toCommunity = posts.publish(actor(member), Audience.of(community), "hello gardens");

            assertThat(posts.facts(toFollowers))
                    .isEqualTo(
                            new Posts.PostFacts(toFollowers, toFollowers, member, null, "hello there", false, false));
            assertThat(posts.facts(toCommunity).community()).isEqualTo(community);
        }

        @Test
        void happensOnceForEachSubmission() {
            String key = UUID.randomUUID().toString();
            Draft draft = draft("said once", Audience.of(community), null);

            Race<PostId> race = Race.of(8, _ -> () -> posts.publish(actor(member), draft, key));

            assertThat(race.failures()).isEmpty();
            assertThat(race.values()).hasSize(8).containsOnly(race.values().getFirst());
            assertThat(count("SELECT count(*) FROM post WHERE author_id = " + member))
                    .isOne();
        }

        @Test
        void refusesAnotherTextUnderTheSameSubmission() {
            String key = UUID.randomUUID().toString();
            posts.publish(actor(member), draft("one", Audience.followers(), null), key);

            assertThatThrownBy(() -> posts.publish(actor(member), draft("two", Audience.followers(), null), key))
                    .isInstanceOf(ChangedSubmission.class);
            assertThat(count("SELECT count(*) FROM post WHERE author_id = " + member))
                    .isOne();
        }

        @Test
        void refusesWhatIsNoPost() {
            for (String text : List.of("", "  \n ", "a".repeat(281), "broken \0", "lone \uD83D surrogate")) {
                assertThatThrownBy(() -> posts.publish(actor(member), Audience.followers(), text))
                        .isInstanceOf(UnfitText.class);
            }
            posts.publish(actor(member), Audience.followers(), "a".repeat(280));
            assertThat(count("SELECT count(*) FROM post WHERE author_id = " + member))
                    .isOne();
        }

        @Test
        void storesHashtagsWithoutRegardToCase() {
            PostId post = posts.publish(actor(member), Audience.followers(), "#Roses and #roses and #Café");

            assertThat(jdbc.sql("SELECT tag FROM post_hashtag WHERE post_id = ? ORDER BY tag")
                            .param(post.value())
                            .query(String.class)
                            .list())
                    .containsExactly("café", "roses");
        }

        @Test
        void tellsAtMostTenOfThoseItNames(ApplicationEvents events) {
            StringBuilder text =
                    new StringBuilder("hi @member_%1$d @nobody @STRANGER_%1$d @stranger_%1$d".formatted(gathering));
            for (int i = 0; i < 12; i++) {
                cast.person("guest" + gathering + "_" + i);
                text.append(" @guest").append(gathering).append("_").append(i);
            }

            posts.publish(actor(member), Audience.followers(), text.toString());

            List<AccountId> mentioned = events.stream(PostPublished.class)
                    .reduce((_, last) -> last)
                    .orElseThrow()
                    .mentioned();
            assertThat(mentioned).hasSize(10).doesNotContain(member);
            assertThat(mentioned.getFirst()).isEqualTo(stranger);
        }

        @Test
        void doesNotTellWhoBlockedOrMutedTheAuthor(ApplicationEvents events) {
            grounds.block(stranger, member);
            grounds.mute(admin, member);

            posts.publish(actor(member), Audience.followers(), "@stranger_" + gathering + " @admin_" + gathering);

            assertThat(events.stream(PostPublished.class).map(PostPublished::mentioned))
                    .containsExactly(List.of());
        }

        @Test
        void isForMembersOnlyInACommunity() {
            refuses(() -> posts.publish(actor(stranger), Audience.of(community), "let me in"), "post.denied.notMember");
        }

        @Test
        void endsWithTheRemoval() {
            grounds.removed(community, member);
            refuses(() -> posts.publish(actor(member), Audience.of(community), "still me"), "post.denied.removed");
        }

        @ParameterizedTest
        @CsvSource({"ARCHIVED, post.denied.archived", "FROZEN, post.denied.frozen"})
        void endsWhereACommunityIsClosed(String state, String reason) {
            grounds.state(community, state);
            refuses(() -> posts.publish(actor(admin), Audience.of(community), "anyone?"), reason);
        }

        @ParameterizedTest
        @CsvSource({"LIMITED, post.denied.limited", "SUSPENDED, post.denied.suspended"})
        void endsInACommunityWithGoodStanding(String standing, String reason) {
            grounds.standing(member, standing);
            refuses(() -> posts.publish(actor(member), Audience.of(community), "psst"), reason);
        }

        @Test
        void isNotForProtectedMembers() {
            grounds.protect(member, true);
            refuses(() -> posts.publish(actor(member), Audience.of(community), "psst"), "post.denied.protected");
        }

        @Test
        void waitsForChangedRulesAndAcceptsThemWithThePost() {
            jdbc.sql("UPDATE community SET rules_version = 3 WHERE id = ?")
                    .param(community.value())
                    .update();
            Draft plain = draft("first", Audience.of(community), null);
            refuses(() -> posts.publish(actor(member), plain, null), "post.denied.rules");

            posts.publish(actor(member), new Draft("first", Audience.of(community), null, true, 3), null);
            posts.publish(actor(member), draft("second", Audience.of(community), null), null);

            assertThat(count("SELECT count(*) FROM post WHERE author_id = " + member))
                    .isEqualTo(2);
        }

        @Test
        void comesWhollyBeforeARemovalOrIsHiddenWithIt() {
            for (int round = 0; round < 10; round++) {
                gather();
                Callable<Object> publish = () -> posts.publish(actor(member), Audience.of(community), "in time?");
                Callable<Object> remove = () -> transaction.execute(_ -> {
                    jdbc.sql("SELECT 1 FROM community WHERE id = ? FOR NO KEY UPDATE")
                            .param(community.value())
                            .query(_ -> {});
                    grounds.removed(community, member);
                    posts.hideAllBy(actor(admin), member, community, 77, "Be kind");
                    return 1;
                });

                Race.of(9, i -> i == 4 ? remove : publish);

                assertThat(count("SELECT count(*) FROM post WHERE NOT hidden AND author_id = " + member))
                        .isZero();
            }
        }
    }

    @Nested
    class Answering {

        @Test
        void takesTheAudienceAndIsCounted(ApplicationEvents events) {
            PostId question = posts.publish(actor(admin), Audience.of(community), "who waters?");

            PostId answer = posts.reply(actor(member), question, "me, @admin_" + gathering);

            assertThat(posts.facts(answer).community()).isEqualTo(community);
            assertThat(replies(question)).isOne();
            PostPublished published = events.stream(PostPublished.class)
                    .filter(event -> event.post().equals(answer))
                    .findFirst()
                    .orElseThrow();
            assertThat(published.answered()).isEqualTo(admin);
            assertThat(published.mentioned()).isEmpty();
        }

        @Test
        void isForAnybodyUnderAPublicPostToFollowers() {
            PostId post = posts.publish(actor(admin), Audience.followers(), "good morning");
            posts.reply(actor(stranger), post, "good morning!");
            assertThat(replies(post)).isOne();
        }

        @Test
        void isForMembersOnlyInACommunityWhateverTheFormSays() {
            PostId post = posts.publish(actor(admin), Audience.of(community), "members?");
            Draft draft = draft("not me", Audience.followers(), post);
            refuses(() -> posts.publish(actor(stranger), draft, null), "post.denied.notMember");
        }

        @Test
        void endsWithABlockEitherWay() {
            PostId post = posts.publish(actor(admin), Audience.followers(), "good morning");
            grounds.block(admin, stranger);
            refuses(() -> posts.reply(actor(stranger), post, "hey"), "post.denied.blocked");
            refuses(() -> posts.like(actor(stranger), post), "post.denied.blocked");
        }

        @Test
        void findsNothingToAnswerInWhatCannotBeRead() {
            PostId deleted = posts.publish(actor(admin), Audience.followers(), "soon gone");
            posts.delete(actor(admin), deleted);
            PostId hidden = posts.publish(actor(member), Audience.of(community), "soon hidden");
            hide(hidden);
            PostId guarded = posts.publish(actor(admin), Audience.followers(), "for followers");
            grounds.protect(admin, true);

            for (PostId post : List.of(deleted, hidden, guarded, new PostId(1))) {
                assertThatThrownBy(() -> posts.reply(actor(stranger), post, "hello?"))
                        .isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> posts.like(actor(stranger), post)).isInstanceOf(NotFound.class);
            }
        }

        @Test
        void isForFollowersOfAProtectedAccount() {
            PostId post = posts.publish(actor(admin), Audience.followers(), "for followers");
            grounds.protect(admin, true);
            grounds.follow(stranger, admin);
            posts.reply(actor(stranger), post, "thank you");
            assertThat(replies(post)).isOne();
        }

        @Test
        void ofAHiddenPostIsForNobody() {
            PostId post = posts.publish(actor(member), Audience.of(community), "soon hidden");
            hide(post);
            refuses(() -> posts.reply(actor(admin), post, "why?"), "post.denied.hidden");
            refuses(() -> posts.reply(actor(member), post, "why?"), "post.denied.hidden");
        }
    }

    @Nested
    class Liking {

        @Test
        void countsEveryAccountOnceUnderARace() {
            PostId post = posts.publish(actor(admin), Audience.of(community), "like me");

            Race<Object> race = Race.of(16, i -> () -> {
                posts.like(actor(i % 2 == 0 ? member : admin), post);
                return i;
            });

            assertThat(race.failures()).isEmpty();
            assertThat(likes(post)).isEqualTo(2);
        }

        @Test
        void isTakenBackOnceUnderARace() {
            PostId post = posts.publish(actor(admin), Audience.of(community), "like me");
            posts.like(actor(admin), post);
            posts.like(actor(member), post);

            Race<Object> race = Race.of(16, i -> () -> {
                posts.unlike(actor(member), post);
                return i;
            });

            assertThat(race.failures()).isEmpty();
            assertThat(likes(post)).isOne();
        }

        @Test
        void isForMembersOnlyInACommunity() {
            PostId post = posts.publish(actor(admin), Audience.of(community), "like me");
            refuses(() -> posts.like(actor(stranger), post), "post.denied.notMember");
            refuses(() -> posts.unlike(actor(stranger), post), "post.denied.notMember");
        }

        @Test
        void canBeTakenBackByWhoLeft() {
            PostId post = posts.publish(actor(admin), Audience.of(community), "like me");
            posts.like(actor(member), post);
            grounds.removed(community, member);
            posts.unlike(actor(member), post);
            assertThat(likes(post)).isZero();
        }

        @Test
        void survivesAHiding() {
            PostId post = posts.publish(actor(member), Audience.of(community), "like me");
            posts.like(actor(admin), post);
            long hiding = hide(post);
            transaction.executeWithoutResult(_ -> posts.unhide(actor(admin), hiding));
            assertThat(likes(post)).isOne();
        }
    }

    @Nested
    class Deleting {

        @Test
        void takesThePostAndItsCountAndTags() {
            PostId question = posts.publish(actor(admin), Audience.followers(), "question");
            PostId answer = posts.reply(actor(member), question, "an #answer");

            posts.delete(actor(member), answer);

            assertThat(replies(question)).isZero();
            assertThat(count("SELECT count(*) FROM post_hashtag WHERE post_id = " + answer))
                    .isZero();
            assertThat(reading.one(actor(member), answer)).isEmpty();
            assertThatThrownBy(() -> posts.delete(actor(member), answer)).isInstanceOf(NotFound.class);
            assertThat(replies(question)).isZero();
        }

        @Test
        void isForTheAuthorAloneWhateverTheRank() {
            PostId post = posts.publish(actor(member), Audience.of(community), "mine");
            refuses(() -> posts.delete(actor(admin), post), "post.denied.notOwn");
            refuses(() -> posts.delete(actor(stranger), post), "post.denied.notOwn");
        }

        @Test
        void staysPossibleForWhoWasRemovedAndWhereACommunityIsClosed() {
            PostId post = posts.publish(actor(member), Audience.of(community), "mine");
            grounds.removed(community, member);
            grounds.state(community, "ARCHIVED");
            posts.delete(actor(member), post);
            assertThat(posts.facts(post).deleted()).isTrue();
        }

        @Test
        void happensOnceUnderARace() {
            PostId question = posts.publish(actor(admin), Audience.followers(), "question");
            posts.reply(actor(member), question, "stays");
            PostId answer = posts.reply(actor(member), question, "goes");

            Race<Object> race = Race.of(8, i -> () -> {
                posts.delete(actor(member), answer);
                return i;
            });

            assertThat(race.values()).hasSize(1);
            assertThat(replies(question)).isOne();
        }
    }

    @Nested
    class Hiding {

        @Test
        void standsUntilItsLastReasonEnds() {
            PostId post = posts.publish(actor(member), Audience.of(community), "soon hidden");
            long decision = hide(post);
            transaction.executeWithoutResult(_ -> posts.hideAllBy(actor(admin), member, community, 5, "Be kind"));

            transaction.executeWithoutResult(_ -> posts.unhide(actor(admin), decision));
            assertThat(posts.facts(post).hidden()).isTrue();

            transaction.executeWithoutResult(_ -> posts.restoreHiddenBy(actor(admin), 5));
            assertThat(posts.facts(post).hidden()).isFalse();
        }

        @Test
        void ofARemovedMemberRestoresExactlyWhatItHid() {
            PostId hiddenBefore = posts.publish(actor(member), Audience.of(community), "hidden before");
            PostId shown = posts.publish(actor(member), Audience.of(community), "shown");
            PostId elsewhere = posts.publish(actor(member), Audience.followers(), "elsewhere");
            hide(hiddenBefore);

            transaction.executeWithoutResult(_ -> posts.hideAllBy(actor(admin), member, community, 5, "Be kind"));
            assertThat(posts.facts(shown).hidden()).isTrue();
            assertThat(posts.facts(elsewhere).hidden()).isFalse();

            transaction.executeWithoutResult(_ -> posts.restoreHiddenBy(actor(admin), 5));
            assertThat(posts.facts(shown).hidden()).isFalse();
            assertThat(posts.facts(hiddenBefore).hidden()).isTrue();
        }

        @Test
        void isDecidedOnceUnderARace() {
            PostId post = posts.publish(actor(member), Audience.of(community), "soon hidden");

            Race<Long> race = Race.of(8, _ -> () -> hide(post));

            assertThat(race.values()).hasSize(1);
            assertThat(race.failures()).hasOnlyElementsOfType(AlreadyHidden.class);
        }

        @Test
        void showsTheReasonToTheAuthorAndTheTeamAndNothingToOthers() {
            PostId post = posts.publish(actor(member), Audience.of(community), "soon hidden");
            hide(post);

            assertThat(reading.one(actor(member), post).orElseThrow().hiding())
                    .isEqualTo(new PostView.Reason("Be kind", "It was not"));
            assertThat(reading.one(actor(admin), post)).isPresent();
            assertThat(reading.one(actor(stranger), post)).isEmpty();
            assertThat(reading.one(Actor.GUEST, post)).isEmpty();
        }

        @Test
        void isNotSeenByATeamWithoutPowers() {
            PostId post = posts.publish(actor(member), Audience.of(community), "soon hidden");
            hide(post);
            grounds.protect(admin, true);
            assertThat(reading.one(actor(admin), post)).isEmpty();
        }
    }

    private Draft draft(String body, Audience audience, @Nullable PostId replyTo) {
        return new Draft(body, audience, replyTo, false, null);
    }

    private long hide(PostId post) {
        Long id = transaction.execute(_ -> posts.hide(actor(admin), post, "Be kind", "It was not"));
        assertThat(id).isNotNull();
        return id;
    }

    private Actor actor(AccountId account) {
        return cast.actor(account);
    }

    private static void refuses(ThrowingCallable act, String reason) {
        assertThatThrownBy(act)
                .isInstanceOf(Refused.class)
                .extracting(refusal -> ((Refused) refusal).messageKey())
                .isEqualTo(reason);
    }

    private int likes(PostId post) {
        return jdbc.sql("SELECT likes FROM post WHERE id = ?")
                .param(post.value())
                .query(Integer.class)
                .single();
    }

    private int replies(PostId post) {
        return jdbc.sql("SELECT replies FROM post WHERE id = ?")
                .param(post.value())
                .query(Integer.class)
                .single();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
