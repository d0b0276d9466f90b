package social.plaza.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import social.plaza.account.FollowerGained;
import social.plaza.community.ApplicationDecided;
import social.plaza.community.Role;
import social.plaza.membership.InvitationSent;
import social.plaza.membership.JoinRequestDecided;
import social.plaza.membership.JoinRequested;
import social.plaza.membership.RoleAnswered;
import social.plaza.membership.RoleOffered;
import social.plaza.moderation.DecisionMade;
import social.plaza.moderation.DecisionUndone;
import social.plaza.moderation.Ground;
import social.plaza.moderation.Moderation;
import social.plaza.moderation.Norm;
import social.plaza.moderation.Undoing;
import social.plaza.post.PostPublished;
import social.plaza.post.Posts;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;
import social.plaza.testing.Cast;
import social.plaza.testing.Database;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Scene;
import social.plaza.testing.StatementCount;
import social.plaza.testing.TestClock;

@PlazaTest
class NotificationIntegrationTests {

    /** Everybody is somebody new in each test: messages to one address are limited. */
    private static int tests;

    private final MockMvcTester mvc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Moderation moderation;
    private final Undoing undoing;
    private final Posts posts;
    private final Redelivery redelivery;
    private final JdbcClient jdbc;
    private final Database database;
    private final Cast cast;
    private final Scene scene;
    private final StatementCount statements;
    private final TestClock clock;

    private AccountId admin;
    private AccountId moderator;
    private AccountId ben;
    private AccountId rita;
    private CommunityId community;

    @SuppressWarnings("NullAway.Init")
    NotificationIntegrationTests(
            MockMvcTester mvc,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Moderation moderation,
            Undoing undoing,
            Posts posts,
            Redelivery redelivery,
            JdbcClient jdbc,
            Database database,
            Cast cast,
            Scene scene,
            StatementCount statements,
            TestClock clock) {
        this.mvc = mvc;
        this.events = events;
        this.transaction = transaction;
        this.moderation = moderation;
        this.undoing = undoing;
        this.posts = posts;
        this.redelivery = redelivery;
        this.jdbc = jdbc;
        this.database = database;
        this.cast = cast;
        this.scene = scene;
        this.statements = statements;
        this.clock = clock;
    }

    @BeforeEach
    void foundACommunity() {
        scene.settle();
        database.empty();
        admin = cast.person("alma" + ++tests);
        community = scene.community("square", admin);
        moderator = scene.moderator("mona" + tests, community);
        ben = scene.member("ben" + tests, community);
        rita = scene.member("rita" + tests, community);
        scene.settle();
    }

    @Test
    void tellsEachPersonConcernedAndNobodyElse() {
        publish(new JoinRequested(1, community, ben));
        publish(new JoinRequestDecided(1, community, ben, moderator, true));
        publish(new JoinRequestDecided(2, community, rita, moderator, false));
        publish(new InvitationSent(3, community, moderator, ben));
        publish(new RoleOffered(4, community, ben, admin, Role.MODERATOR));
        publish(new RoleOffered(5, community, moderator, admin, Role.ADMIN));
        publish(new RoleAnswered(4, community, ben, admin, Role.MODERATOR, true));
        publish(new RoleAnswered(5, community, moderator, admin, Role.ADMIN, false));
        publish(new FollowerGained(ben, rita, false));
        publish(new FollowerGained(rita, ben, true));
        publish(new ApplicationDecided(6, rita, null));
        publish(new ApplicationDecided(7, ben, community));
        scene.settle();
        assertThat(told(ben))
                .containsExactlyInAnyOrder(
                        "REQUEST_APPROVED", "INVITED", "MODERATOR_OFFERED", "FOLLOW_REQUEST", "APPLICATION_APPROVED");
        assertThat(told(rita)).containsExactlyInAnyOrder("REQUEST_DECLINED", "FOLLOWER", "APPLICATION_DECLINED");
        assertThat(told(admin)).containsExactlyInAnyOrder("JOIN_REQUEST", "ROLE_ACCEPTED", "ROLE_DECLINED");
        assertThat(told(moderator)).containsExactlyInAnyOrder("JOIN_REQUEST", "ADMIN_OFFERED");
        for (AccountId reader : List.of(ben, rita, admin, moderator)) {
            assertThat(page(reader)).hasStatusOk().bodyText().doesNotContain("??");
        }
    }

    @Test
    void tellsTheAuthorOfADecisionAndOfItsUndoing() {
        PostId post = scene.post(ben, community, "Off topic");
        long decision = moderation.hide(cast.actor(moderator), post, new Ground.OfNorm(Norm.SAFETY), "");
        undoing.undo(cast.actor(moderator), decision, "");
        scene.settle();
        assertThat(told(ben)).containsExactlyInAnyOrder("POST_HIDDEN", "POST_RESTORED");
        assertThat(page(ben)).bodyText().contains("/decisions/" + decision).doesNotContain("mona");
    }

    @Nested
    class OnceEach {

        @Test
        void underTheSameEventTwice() {
            publish(new FollowerGained(ben, rita, false));
            publish(new FollowerGained(ben, rita, false));
            publish(new JoinRequested(1, community, ben));
            publish(new JoinRequested(1, community, ben));
            scene.settle();
            assertThat(told(rita)).containsExactly("FOLLOWER");
            assertThat(told(admin)).containsExactly("JOIN_REQUEST");
        }

        @Test
        void whenTheListenerFailedAtFirst() {
            database.asOwner()
                    .sql("ALTER TABLE notification ADD CONSTRAINT refused CHECK (kind <> 'FOLLOWER')")
                    .update();
            try {
                publish(new FollowerGained(ben, rita, false));
                waitFor("event_publication WHERE status = 'FAILED'", 1);
            } finally {
                database.asOwner()
                        .sql("ALTER TABLE notification DROP CONSTRAINT refused")
                        .update();
            }
            assertThat(told(rita)).isEmpty();
            redelivery.deliverAgain();
            scene.settle();
            assertThat(told(rita)).containsExactly("FOLLOWER");
        }

        @Test
        void whenTheProcessDiedBeforeTheListenerRan() {
            publish(new FollowerGained(ben, rita, false));
            scene.settle();
            jdbc.sql("DELETE FROM notification").update();
            // as a process leaves it that is killed between the commit and the listener, or while it delivers again
            for (String status : List.of("PUBLISHED", "PROCESSING", "RESUBMITTED")) {
                publication(
                        AccountNews.class,
                        FollowerGained.class,
                        "{\"follower\":{\"value\":%s},\"followee\":{\"value\":%s},\"waits\":false}"
                                .formatted(ben, rita),
                        status);
            }
            redelivery.deliverAgain();
            assertThat(told(rita)).isEmpty();
            clock.advance(Redelivery.STALE.plus(Duration.ofSeconds(1)));
            redelivery.deliverAgain();
            scene.settle();
            assertThat(told(rita)).containsExactly("FOLLOWER");
        }
    }

    /** As they lie in the table where nobody has looked at a failure for long. */
    @Nested
    class PublishedByAnEarlierPlaza {

        @Test
        void beforeDecisionsHadKinds() {
            PostId post = scene.post(ben, community, "Buy my watches");
            failed(DecisionMade.class, decided(1, post, "\"decidedBy\":{\"value\":%s}".formatted(moderator)));
            failed(DecisionMade.class, decided(2, null, "\"decidedBy\":{\"value\":%s}".formatted(moderator)));
            redelivery.deliverAgain();
            scene.settle();
            assertThat(told(ben)).containsExactlyInAnyOrder("POST_HIDDEN", "REMOVED");
        }

        @Test
        void beforeWhatWasUndoneHadAKindAndCouldAnswerSomebody() {
            PostId post = scene.post(ben, community, "Buy my watches");
            failed(DecisionUndone.class, decided(1, post, "\"undoneBy\":{\"value\":%s}".formatted(moderator)));
            failed(DecisionUndone.class, decided(2, null, "\"undoneBy\":null"));
            redelivery.deliverAgain();
            scene.settle();
            assertThat(told(ben)).containsExactlyInAnyOrder("POST_RESTORED", "REINSTATED");
        }

        private String decided(int id, @Nullable PostId post, String by) {
            return "{\"decisionId\":%d,\"community\":{\"value\":%s},\"account\":{\"value\":%s},\"post\":%s,%s}"
                    .formatted(id, community, ben, post == null ? "null" : "{\"value\":%s}".formatted(post), by);
        }

        private void failed(Class<?> event, String json) {
            publication(ModerationNews.class, event, json, "FAILED");
        }
    }

    @Nested
    class OfPosts {

        @Test
        void tellsWhoIsAnsweredAndWhoIsMentionedOnce() {
            PostId question = scene.post(ben, community, "Who can help?");
            posts.reply(cast.actor(rita), question, named("I can, @ben @mona @mona"));
            scene.settle();
            assertThat(told(ben)).containsExactly("REPLY");
            assertThat(told(moderator)).containsExactly("MENTION");
            assertThat(told(rita)).isEmpty();
        }

        @Test
        void vanishAtOnceWhenThePostIsHiddenOrDeletedAndAreNotCounted() {
            PostId hidden = scene.post(rita, community, named("Hello @ben, hidden words"));
            PostId deleted = scene.post(rita, community, named("Hello @ben, deleted words"));
            scene.settle();
            assertThat(page(ben)).bodyText().contains("hidden words", "deleted words", "2 unread");
            long decision = moderation.hide(cast.actor(moderator), hidden, new Ground.OfNorm(Norm.SAFETY), "");
            posts.delete(cast.actor(rita), deleted);
            assertThat(page(ben)).bodyText().doesNotContain("hidden words", "deleted words", "unread");
            undoing.undo(cast.actor(moderator), decision, "");
            assertThat(page(ben)).bodyText().contains("hidden words", "one unread");
        }

        @Test
        void doNotReachWhoBlockedOrMutedTheAuthor() {
            jdbc.sql("INSERT INTO block (blocker_id, blocked_id, since) VALUES (?, ?, now())")
                    .params(ben.value(), rita.value())
                    .update();
            jdbc.sql("INSERT INTO mute (muter_id, muted_id, since) VALUES (?, ?, now())")
                    .params(moderator.value(), rita.value())
                    .update();
            scene.post(rita, community, named("Hello @ben and @mona and @alma"));
            scene.settle();
            assertThat(told(ben)).isEmpty();
            assertThat(told(moderator)).isEmpty();
            assertThat(told(admin)).containsExactly("MENTION");
        }

        @Test
        void doNotReachWhoMayNotReadThem() {
            jdbc.sql("UPDATE account SET protected = true WHERE id = ?")
                    .param(rita.value())
                    .update();
            jdbc.sql("INSERT INTO follow (follower_id, followee_id, asked_at, accepted_at) VALUES (?, ?, now(), now())")
                    .params(moderator.value(), rita.value())
                    .update();
            PostId post = posts.publish(
                    cast.actor(rita), social.plaza.post.Audience.followers(), named("Only for followers, @ben, @mona"));
            publish(new PostPublished(post, rita, null, null, null, null, List.of(ben, moderator)));
            scene.settle();
            assertThat(told(ben)).isEmpty();
            assertThat(told(moderator)).containsExactly("MENTION");
        }
    }

    @Test
    void requestsAreNotShownToWhoLeftTheTeam() {
        publish(new JoinRequested(1, community, ben));
        scene.settle();
        jdbc.sql("UPDATE membership SET role = 'MEMBER' WHERE account_id = ?")
                .param(moderator.value())
                .update();
        assertThat(page(moderator)).bodyText().doesNotContain("asks to join").contains("Nothing yet");
        assertThat(page(admin)).bodyText().contains("asks to join");
    }

    @Nested
    class ThePage {

        @Test
        void isReadByAPostOnlyAndUpToWhatWasSeen() {
            publish(new FollowerGained(ben, rita, false));
            scene.settle();
            String seen =
                    jdbc.sql("SELECT id FROM notification").query(String.class).single();
            publish(new FollowerGained(admin, rita, false));
            scene.settle();
            assertThat(page(rita)).bodyText().contains("2 unread");
            assertThat(page(rita)).bodyText().contains("2 unread");
            assertThat(mvc.post()
                            .uri("/notifications/read")
                            .param("upTo", seen)
                            .with(Cast.signedIn(rita))
                            .with(csrf()))
                    .hasRedirectedUrl("/notifications");
            assertThat(page(rita)).bodyText().contains("one unread");
        }

        @Test
        void isPagedAndCostsTheSameHoweverLongItIs() {
            for (int i = 0; i < 30; i++) {
                publish(new JoinRequestDecided(100 + i, community, rita, moderator, true));
            }
            scene.settle();
            assertThat(statements.of(() -> assertThat(page(rita)).hasStatusOk()))
                    .hasSizeLessThanOrEqualTo(6);
            assertThat(page(rita)).bodyText().contains("/notifications?from=");
        }
    }

    /** Gives the people mentioned the names that they have in this test. */
    private static String named(String text) {
        return text.replaceAll("@(\\w+)", "@$1" + tests);
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(_ -> events.publishEvent(event));
    }

    private void waitFor(String rows, int number) {
        Instant end = Instant.now().plusSeconds(20);
        while (count(rows) != number) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("still " + count(rows) + " " + rows);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private int count(String rows) {
        return database.asOwner()
                .sql("SELECT count(*) FROM " + rows)
                .query(Integer.class)
                .single();
    }

    private void publication(Class<?> listener, Class<?> event, String json, String status) {
        jdbc.sql("""
                        INSERT INTO event_publication (id, listener_id, event_type, serialized_event, publication_date,
                            status, completion_attempts)
                        VALUES (gen_random_uuid(), ?, ?, ?, ?, ?, 1)""")
                .params(
                        listener.getName() + ".tell(" + event.getName() + ")",
                        event.getName(),
                        json,
                        java.sql.Timestamp.from(clock.instant()),
                        status)
                .update();
    }

    private List<String> told(AccountId account) {
        return jdbc.sql("SELECT kind FROM notification WHERE account_id = ? ORDER BY id")
                .param(account.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private MvcTestResult page(AccountId reader) {
        return mvc.get().uri("/notifications").with(Cast.signedIn(reader)).exchange();
    }
}
