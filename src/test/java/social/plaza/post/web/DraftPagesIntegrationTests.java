package social.plaza.post.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import social.plaza.membership.Memberships;
import social.plaza.post.Posts;
import social.plaza.shared.AccountId;
import social.plaza.shared.PostId;
import social.plaza.testing.Cast;
import social.plaza.testing.Grounds;
import social.plaza.testing.Pictures;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Scene;
import social.plaza.testing.Square;
import social.plaza.testing.StatementCount;

@PlazaTest
class DraftPagesIntegrationTests {

    private final MockMvcTester mvc;
    private final Posts posts;
    private final Memberships memberships;
    private final Cast cast;
    private final Scene scene;
    private final Grounds grounds;
    private final JdbcClient jdbc;
    private final StatementCount count;

    private Square square;

    @SuppressWarnings("NullAway.Init")
    DraftPagesIntegrationTests(
            MockMvcTester mvc,
            Posts posts,
            Memberships memberships,
            Cast cast,
            Scene scene,
            Grounds grounds,
            JdbcClient jdbc,
            StatementCount count) {
        this.mvc = mvc;
        this.posts = posts;
        this.memberships = memberships;
        this.cast = cast;
        this.scene = scene;
        this.grounds = grounds;
        this.jdbc = jdbc;
        this.count = count;
    }

    @BeforeEach
    void gather() {
        square = scene.square();
    }

    @Nested
    class ADraft {

        @Test
        void comesBackAsItWasTyped() {
            assertThat(keep(Map.of(
                            "body", "Not ready",
                            "audience", "community:square",
                            "pollOption", "Only one",
                            "pollLasts", "DAYS_3")))
                    .hasRedirectedUrl("/drafts");

            assertThat(page("/drafts")).contains("Not ready", "Community square", "href=\"/drafts/" + draft());
            assertThat(page("/drafts/" + draft()))
                    .contains(">Not ready</textarea>", "value=\"Only one\"", "name=\"draft\" value=\"" + draft())
                    .containsPattern("value=\"DAYS_3\" selected")
                    .containsPattern("value=\"community:square\"[^>]* selected");
        }

        @Test
        void comesBackWithItsPictures() {
            mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart("/drafts")
                    .file(new MockMultipartFile("images", "a.png", "image/png", Pictures.file("png", 8, 8)))
                    .param("body", "Look")
                    .param("alts", "A square")
                    .param("audience", "followers")
                    .with(Cast.signedIn(square.author()))
                    .with(csrf()));

            assertThat(page("/drafts")).contains("1 image");
            assertThat(page("/drafts/" + draft())).contains("name=\"kept\"", ">A square</textarea>");
        }

        @Test
        void isChangedByTheFormItWasOpenedIn() {
            keep(Map.of("body", "First", "audience", "followers"));

            keep(Map.of("body", "Second", "audience", "followers", "draft", draft()));

            assertThat(page("/drafts")).contains("Second").doesNotContain("First");
        }

        @Test
        void goesWhenItIsPosted() {
            keep(Map.of("body", "Ready", "audience", "followers"));
            String draft = draft();

            assertThat(send(
                            HttpMethod.POST,
                            "/posts",
                            Map.of("body", "Ready", "audience", "followers", "draft", draft)))
                    .hasRedirectedUrl("/");

            assertThat(page("/drafts")).contains("No drafts");
            assertThat(get("/drafts/" + draft)).hasStatus(404);
        }

        @Test
        void isPostedASecondTimeOnlyByIntent() {
            keep(Map.of("body", "Ready", "audience", "followers"));
            Map<String, String> form = Map.of("body", "Ready", "audience", "followers", "draft", draft());
            send(HttpMethod.POST, "/posts", form);

            MvcTestResult again = send(HttpMethod.POST, "/posts", form);

            assertThat(again).hasStatus(422);
            assertThat(body(again))
                    .contains("posted or deleted meanwhile", ">Ready</textarea>")
                    .doesNotContain("name=\"draft\"");
        }

        @Test
        void isNotMadeOfNothing() {
            MvcTestResult refused = keep(Map.of("body", " ", "audience", "followers", "publishAt", "2026-12-01T12:00"));

            assertThat(refused).hasStatus(422);
            assertThat(body(refused))
                    .contains("This was not kept", "nothing to keep yet", "value=\"2026-12-01T12:00\"");
        }

        @Test
        void isRefusedBesideWhatWasTyped() {
            assertThat(body(keep(Map.of("body", "x".repeat(4_001), "audience", "followers"))))
                    .contains("x".repeat(4_001));
            assertThat(keep(Map.of("body", "Hello", "audience", "nobody"))).hasStatus(422);
            assertThat(keep(Map.of("body", "Hello", "audience", "followers", "pollOption", "a\u0000b")))
                    .hasStatus(422);
        }

        @Test
        void isDeletedByItsAuthor() {
            keep(Map.of("body", "Gone", "audience", "followers"));

            assertThat(send(HttpMethod.DELETE, "/drafts/" + draft(), Map.of())).hasRedirectedUrl("/drafts");

            assertThat(page("/drafts")).contains("No drafts");
        }
    }

    @Nested
    class WhatHasGoneMeanwhile {

        @Test
        void isSaidOfACommunityThatWasLeft() {
            keep(Map.of("body", "For the square", "audience", "community:square"));
            memberships.leave(cast.actor(square.author()), square.community());

            assertThat(page("/drafts/" + draft()))
                    .contains("This was for Community square", "Only members of this community", ">For the square</");
        }

        @Test
        void isSaidOfAnAnsweredPost() {
            PostId answered = scene.post(square.reader(), square.community(), "A question");
            keep(Map.of("body", "My answer", "replyTo", answered.toString()));
            assertThat(page("/drafts/" + draft())).contains("name=\"replyTo\"", "A question");

            posts.delete(cast.actor(square.reader()), answered);

            assertThat(page("/drafts/" + draft()))
                    .contains("you were answering is not available", ">My answer</textarea>")
                    .doesNotContain("name=\"replyTo\"", "A question");
        }

        @Test
        void isSaidOfAQuotedPost() {
            PostId quoted = scene.post(square.reader(), square.community(), "To be quoted");
            keep(Map.of("body", "My words", "audience", "community:square", "quoteOf", quoted.toString()));
            assertThat(page("/drafts/" + draft())).contains("name=\"quoteOf\"", "To be quoted");

            posts.delete(cast.actor(square.reader()), quoted);

            assertThat(page("/drafts/" + draft()))
                    .contains("you were quoting is not available", ">My words</textarea>")
                    .doesNotContain("name=\"quoteOf\"", "To be quoted");
        }
    }

    @Nested
    class AScheduledPost {

        @Test
        void saysWhenItWillBePostedInTheZoneOfItsAuthor() {
            assertThat(schedule("2026-12-24T18:30", "Europe/Madrid")).hasRedirectedUrl("/scheduled");

            assertThat(page("/scheduled"))
                    .contains("Thu 24 Dec 2026, 18:30", "Central European", "datetime=\"2026-12-24T17:30:00Z\"");
            assertThat(page("/scheduled/" + draft()))
                    .contains("value=\"2026-12-24T18:30\"", "value=\"Europe/Madrid\"", ">Later</textarea>");
        }

        @Test
        void isInUtcWithoutScripts() {
            schedule("2026-12-24T18:30", "");

            assertThat(page("/scheduled")).contains("Thu 24 Dec 2026, 18:30", "Coordinated Universal Time");
            assertThat(page("/compose")).contains("This time is in UTC");
        }

        @Test
        void saysWhichOfTwoTimesItMeans() {
            MvcTestResult told = schedule("2027-10-31T02:30", "Europe/Madrid");

            assertThat(told).flash().containsEntry("flash", "post.scheduled.twice");
        }

        @Test
        void isRefusedBesideItsTime() {
            assertThat(body(schedule("2026-11-21T11:59", "UTC")))
                    .contains("This time is over", "href=\"#publish-at\"", "value=\"2026-11-21T11:59\"", ">Later</");
            assertThat(body(schedule("2027-11-21T12:01", "UTC"))).contains("up to a year ahead");
            assertThat(body(schedule("2027-03-28T02:30", "Europe/Madrid")))
                    .contains("There is no 02:30 on that day in Europe/Madrid", "value=\"Europe/Madrid\"");
            assertThat(body(schedule("soon", "UTC"))).contains("Choose a day and a time");
            assertThat(body(schedule("2026-12-24T18:30", "Mars/Olympus")))
                    .contains("does not know your time zone", "name=\"zone\" value=\"UTC\"");
        }

        @Test
        void isEditedInTheComposer() {
            schedule("2026-12-24T18:30", "UTC");

            send(
                    HttpMethod.POST,
                    "/posts",
                    Map.of(
                            "body", "Much later",
                            "audience", "followers",
                            "draft", draft(),
                            "publishAt", "2026-12-25T18:30",
                            "zone", "UTC"));

            assertThat(page("/scheduled"))
                    .contains("Fri 25 Dec 2026, 18:30", "Much later")
                    .doesNotContain("24 Dec");
        }

        @Test
        void isMovedFromTheList() {
            schedule("2026-12-24T18:30", "UTC");
            String path = "/scheduled/" + draft();

            MvcTestResult refused = send(HttpMethod.PUT, path, Map.of("publishAt", "2026-01-01T00:00", "zone", "UTC"));
            assertThat(refused).hasStatus(422);
            assertThat(body(refused)).contains("This time is over", "value=\"2026-01-01T00:00\"");

            assertThat(send(HttpMethod.PUT, path, Map.of("publishAt", "2026-12-26T08:00", "zone", "UTC")))
                    .hasRedirectedUrl("/scheduled");
            assertThat(page("/scheduled")).contains("Sat 26 Dec 2026, 08:00");
        }

        @Test
        void goesBackToTheDrafts() {
            schedule("2026-12-24T18:30", "UTC");
            String path = "/scheduled/" + draft();

            assertThat(send(HttpMethod.DELETE, path, Map.of())).hasRedirectedUrl("/drafts");

            assertThat(page("/drafts")).contains("Later");
            assertThat(page("/scheduled")).contains("Nothing scheduled");
            assertThat(get(path)).hasStatus(404);
        }

        @Test
        void isPostedAtOnceOrSaysWhyNot() {
            keepScheduledInTheSquare();
            String path = "/scheduled/" + draft() + "/publication";
            grounds.state(square.community(), "FROZEN");

            MvcTestResult refused = send(HttpMethod.POST, path, Map.of());
            assertThat(refused).hasStatus(422);
            assertThat(body(refused)).contains("This community is frozen", "It still waits for its time");

            grounds.state(square.community(), "ACTIVE");
            assertThat(send(HttpMethod.POST, path, Map.of())).hasStatus3xxRedirection();
            assertThat(page("/scheduled")).contains("Nothing scheduled");
        }

        private void keepScheduledInTheSquare() {
            send(
                    HttpMethod.POST,
                    "/posts",
                    Map.of("body", "Later", "audience", "community:square", "publishAt", "2026-12-24T18:30"));
        }
    }

    @Test
    void theListsAreReadInFewStatementsHoweverLong() {
        for (int i = 0; i < 5; i++) {
            keep(Map.of("body", "Draft " + i, "audience", "community:square"));
            schedule("2026-12-24T18:3" + i, "UTC");
        }

        assertThat(count.of(() -> assertThat(page("/drafts")).contains("Draft 4")))
                .hasSizeLessThanOrEqualTo(4);
        assertThat(count.of(() -> assertThat(page("/scheduled")).contains("18:34")))
                .hasSizeLessThanOrEqualTo(4);
    }

    private MvcTestResult keep(Map<String, String> form) {
        return send(HttpMethod.POST, "/drafts", form);
    }

    private MvcTestResult schedule(String at, String zone) {
        return send(
                HttpMethod.POST,
                "/posts",
                Map.of("body", "Later", "audience", "followers", "publishAt", at, "zone", zone));
    }

    private MvcTestResult send(HttpMethod method, String path, Map<String, String> form) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        form.forEach(fields::add);
        return mvc.method(method)
                .uri(path)
                .params(fields)
                .with(Cast.signedIn(square.author()))
                .with(csrf())
                .exchange();
    }

    private String draft() {
        return jdbc.sql("SELECT id FROM kept_draft ORDER BY place DESC LIMIT 1")
                .query(String.class)
                .single();
    }

    private MvcTestResult get(String path) {
        AccountId author = square.author();
        return mvc.get().uri(path).with(Cast.signedIn(author)).exchange();
    }

    private String page(String path) {
        return body(get(path));
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
