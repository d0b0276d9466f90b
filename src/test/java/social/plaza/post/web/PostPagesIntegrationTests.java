package social.plaza.post.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import social.plaza.post.Audience;
import social.plaza.post.Posts;
import social.plaza.post.Quotes;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Ids;
import social.plaza.shared.PostId;
import social.plaza.testing.Cast;
import social.plaza.testing.Grounds;
import social.plaza.testing.PlazaTest;

@PlazaTest
class PostPagesIntegrationTests {

    private static int gathering;

    private final MockMvcTester mvc;
    private final Posts posts;
    private final Quotes quotes;
    private final Cast cast;
    private final Grounds grounds;
    private final JdbcClient jdbc;

    private String slug = "";
    private AccountId admin;
    private AccountId member;
    private AccountId stranger;
    private CommunityId community;

    @SuppressWarnings("NullAway.Init")
    PostPagesIntegrationTests(
            MockMvcTester mvc, Posts posts, Quotes quotes, Cast cast, Grounds grounds, JdbcClient jdbc) {
        this.mvc = mvc;
        this.posts = posts;
        this.quotes = quotes;
        this.cast = cast;
        this.grounds = grounds;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void gather() {
        gathering++;
        slug = "books-" + gathering;
        admin = cast.person("admin_" + gathering);
        member = cast.person("member_" + gathering);
        stranger = cast.person("stranger_" + gathering);
        community = grounds.community(slug, admin, member);
    }

    @Nested
    class TheComposer {

        @Test
        void offersTheThreeGroupsInWords() {
            grounds.community("own-" + gathering, member);

            String page = body(get("/compose", member));

            assertThat(page)
                    .contains("My followers", "Communities I run", "Communities I belong to")
                    .contains("value=\"community:" + slug + "\"", "value=\"community:own-" + gathering + "\"")
                    .contains("Everyone can read it; anybody with an account can answer.");
        }

        @Test
        void beginsWithTheCommunityItWasOpenedFrom() {
            for (String path : new String[] {"/compose?audience=community:" + slug, "/communities/" + slug}) {
                assertThat(body(get(path, member)))
                        .containsPattern("value=\"community:" + slug + "\"[^>]* selected")
                        .contains("Everyone can read it; members of " + slug + " can answer.");
            }
        }

        @Test
        void fallsBackToTheFollowersWhereOneDoesNotBelong() {
            assertThat(body(get("/compose?audience=community:" + slug, stranger)))
                    .contains("value=\"followers\"")
                    .doesNotContain("community:" + slug);
        }

        @Test
        void showsAChangedRuleAndAsksToAcceptIt() {
            changeRules("Lend what you have read");

            String page = body(get("/communities/" + slug, member));

            assertThat(page).contains("Lend what you have read", "name=\"rulesAccepted\"", "name=\"rulesVersion\"");
            assertThat(body(get("/communities/" + slug, admin))).doesNotContain("name=\"rulesAccepted\"");
        }

        @Test
        void isNotOfferedToGuests() {
            assertThat(get("/compose", null)).hasStatus3xxRedirection();
            assertThat(body(get("/communities/" + slug, null)))
                    .doesNotContain("id=\"composer\"", "method=\"post\"", "_csrf");
        }

        @Test
        void saysWhyAMemberCannotWrite() {
            grounds.standing(member, "LIMITED");
            assertThat(body(get("/communities/" + slug, member)))
                    .contains("Your account is limited")
                    .doesNotContain("name=\"body\"");
        }
    }

    @Nested
    class AForm {

        @Test
        void publishesToACommunityAndLeadsThere() {
            MvcTestResult answer = send(member, "community:" + slug, "Good evening", null);

            assertThat(answer).hasStatus3xxRedirection().hasRedirectedUrl("/communities/" + slug);
            assertThat(body(get("/communities/" + slug, null))).contains("Good evening");
        }

        @Test
        void publishesToFollowersAndLeadsHome() {
            assertThat(send(member, "followers", "Good evening", null))
                    .hasStatus3xxRedirection()
                    .hasRedirectedUrl("/");
            assertThat(body(get("/", member))).contains("Good evening");
        }

        @Test
        void answersAndLeadsToTheConversation() {
            PostId question = posts.publish(cast.actor(admin), Audience.of(community), "A question");

            assertThat(send(member, "followers", "An answer", question.toString()))
                    .hasStatus3xxRedirection()
                    .hasRedirectedUrl("/posts/" + question);
            assertThat(body(get("/posts/" + question, null))).contains("An answer");
            assertThat(body(get("/", member))).doesNotContain("An answer");
        }

        @Test
        void sentTwicePublishesOnce() {
            String key = UUID.randomUUID().toString();
            for (int i = 0; i < 2; i++) {
                assertThat(mvc.post()
                                .uri("/posts")
                                .param("body", "Only once")
                                .param("audience", "followers")
                                .param("submission", key)
                                .with(Cast.signedIn(member))
                                .with(csrf()))
                        .hasStatus3xxRedirection();
            }
            assertThat(written()).isOne();
        }

        @Test
        void comesBackWithTheReasonAndTheText() {
            String tooLong = "word ".repeat(60).strip();
            refused(send(member, "followers", tooLong, null), "280", tooLong);
            refused(send(member, "followers", "  ", null), "Please write something here.", "  ");
            refused(send(member, "", "Kept text", null), "Choose who this is for.", "Kept text");
            refused(
                    send(stranger, "community:" + slug, "Kept text", null),
                    "Only members of this community",
                    "Kept text");
            grounds.state(community, "FROZEN");
            refused(send(member, "community:" + slug, "Kept text", null), "This community is frozen", "Kept text");
            grounds.state(community, "ACTIVE");
            grounds.removed(community, member);
            refused(send(member, "community:" + slug, "Kept text", null), "You were removed", "Kept text");
            assertThat(written()).isZero();
        }

        @Test
        void escapesWhatComesBack() {
            String text = "</textarea><script>alert(1)</script>" + "x".repeat(300);
            assertThat(body(send(member, "followers", text, null))).doesNotContain("<script>alert");
        }

        @Test
        void waitsForChangedRules() {
            changeRules("Lend what you have read");
            refused(send(member, "community:" + slug, "Kept text", null), "Lend what you have read", "Kept text");

            assertThat(mvc.post()
                            .uri("/posts")
                            .param("body", "Kept text")
                            .param("audience", "community:" + slug)
                            .param("rulesAccepted", "true")
                            .with(Cast.signedIn(member))
                            .with(csrf()))
                    .hasStatus3xxRedirection();
            assertThat(send(member, "community:" + slug, "And again", null)).hasStatus3xxRedirection();
        }

        @Test
        void findsNoCommunityAndNoPostThatIsNotThere() {
            assertThat(send(member, "community:nowhere", "Hello?", null)).hasStatus(404);
            assertThat(send(member, "followers", "Hello?", "1")).hasStatus(404);
            assertThat(send(member, "followers", "Hello?", "x")).hasStatus(404);
        }

        @Test
        void needsASignInAndAToken() {
            assertThat(mvc.post().uri("/posts").param("body", "x").with(csrf())).hasStatus3xxRedirection();
            assertThat(mvc.post().uri("/posts").param("body", "x").with(Cast.signedIn(member)))
                    .hasStatus(403);
        }

        @Test
        void isSlowedDownAfterThirtyInAMinute() {
            for (int i = 0; i < 30; i++) {
                send(member, "followers", "Post " + i, null);
            }
            MvcTestResult answer = send(member, "followers", "One too many", null);
            assertThat(answer).hasStatus(429);
            assertThat(body(answer)).contains("One too many", "Wait a moment");
            assertThat(written()).isEqualTo(30);
        }
    }

    @Nested
    class ALike {

        @Test
        void isShownPressedAndCounted() {
            PostId post = posts.publish(cast.actor(admin), Audience.of(community), "Like me");

            assertThat(mvc.post()
                            .uri("/posts/" + post + "/like")
                            .param("back", "/communities/" + slug)
                            .with(Cast.signedIn(member))
                            .with(csrf()))
                    .hasRedirectedUrl("/communities/" + slug + "#post-" + post);
            assertThat(body(get("/communities/" + slug, member))).contains("aria-pressed=\"true\"", "1 like so far");
        }

        @Test
        void comesAloneForScripts() {
            PostId post = posts.publish(cast.actor(admin), Audience.of(community), "Like me");

            String button = body(mvc.post()
                    .uri("/posts/" + post + "/like")
                    .header("HX-Request", "true")
                    .with(Cast.signedIn(member))
                    .with(csrf())
                    .exchange());

            assertThat(button).contains("aria-pressed=\"true\"").doesNotContain("<html", "Like me");
        }

        @Test
        void isTakenBack() {
            PostId post = posts.publish(cast.actor(admin), Audience.of(community), "Like me");
            posts.like(cast.actor(member), post);

            assertThat(mvc.delete()
                            .uri("/posts/" + post + "/like")
                            .with(Cast.signedIn(member))
                            .with(csrf()))
                    .hasStatus3xxRedirection();
            assertThat(body(get("/posts/" + post, member))).contains("aria-pressed=\"false\"", "no likes so far");
        }

        @Test
        void isRefusedToStrangersAndNotOffered() {
            PostId post = posts.publish(cast.actor(admin), Audience.of(community), "Like me");

            assertThat(mvc.post()
                            .uri("/posts/" + post + "/like")
                            .with(Cast.signedIn(stranger))
                            .with(csrf()))
                    .hasStatus(403);
            assertThat(body(get("/communities/" + slug, stranger))).doesNotContain("/like\"");
        }
    }

    @Nested
    class AQuote {

        @Test
        void beginsWithTheCommunityOfWhatItShows() {
            PostId post = posts.publish(cast.actor(admin), Audience.of(community), "Worth repeating");
            assertThat(body(get("/communities/" + slug, member))).contains("/compose?quoteOf=" + post);

            assertThat(body(get("/compose?quoteOf=" + post, member)))
                    .contains("name=\"quoteOf\" value=\"" + post + "\"", "Worth repeating", "My followers")
                    .containsPattern("value=\"community:" + slug + "\"[^>]* selected");
        }

        @Test
        void namesOnlyTheCommunityElsewhere() {
            PostId post = posts.publish(cast.actor(admin), Audience.of(community), "Between members");
            assertThat(quote("followers", "Look at this", post))
                    .hasStatus3xxRedirection()
                    .hasRedirectedUrl("/");

            assertThat(body(get("/@member_" + gathering, stranger)))
                    .contains("Look at this", "Quoted from a community", "/communities/" + slug, "/posts/" + post)
                    .doesNotContain("Between members", "admin_" + gathering);
        }

        @Test
        void showsWhoSaidWhatInTheCommunity() {
            PostId post = posts.publish(cast.actor(admin), Audience.of(community), "Between members");
            assertThat(quote("community:" + slug, "Look at this", post)).hasRedirectedUrl("/communities/" + slug);
            PostId quoting = quotes.quote(cast.actor(member), post, Audience.of(community), "And this");

            assertThat(body(get("/posts/" + quoting, null)))
                    .contains("And this", "Between members", "admin_" + gathering);
            assertThat(body(get("/posts/" + post, null))).contains("2 quotes");
        }

        @Test
        void keepsWhatWasTypedWhereThePostHasGone() {
            PostId post = posts.publish(cast.actor(admin), Audience.followers(), "Soon gone");
            posts.delete(cast.actor(admin), post);

            MvcTestResult answer = quote("followers", "Kept text", post);

            refused(answer, "not available any more", "Kept text");
            assertThat(body(answer)).doesNotContain("name=\"quoteOf\"", "Soon gone");
            assertThat(get("/compose?quoteOf=" + post, member)).hasStatus(404);
            assertThat(get("/compose?quoteOf=x", member)).hasStatus(404);
        }

        @Test
        void needsWordsOfItsOwn() {
            PostId post = posts.publish(cast.actor(admin), Audience.of(community), "Worth repeating");
            MvcTestResult answer = quote("community:" + slug, " ", post);
            refused(answer, "Please write something here.", " ");
            assertThat(body(answer)).contains("name=\"quoteOf\"", "Worth repeating");
        }

        @Test
        void isNotOfferedToStrangers() {
            PostId post = posts.publish(cast.actor(admin), Audience.of(community), "Between members");
            assertThat(body(get("/communities/" + slug, stranger))).doesNotContain("quoteOf=");
            assertThat(get("/compose?quoteOf=" + post, stranger)).hasStatus(403);
        }

        private MvcTestResult quote(String audience, String text, PostId post) {
            return mvc.post()
                    .uri("/posts")
                    .param("body", text)
                    .param("audience", audience)
                    .param("quoteOf", post.toString())
                    .with(Cast.signedIn(member))
                    .with(csrf())
                    .exchange();
        }
    }

    @Nested
    class Deleting {

        @Test
        void isOfferedToTheAuthorAloneAndLeadsBack() {
            PostId post = posts.publish(cast.actor(member), Audience.of(community), "Mine");
            assertThat(body(get("/posts/" + post, admin))).doesNotContain("Yes, delete it");
            assertThat(body(get("/posts/" + post, member))).contains("Yes, delete it");

            assertThat(mvc.delete()
                            .uri("/posts/" + post)
                            .param("back", "/communities/" + slug)
                            .with(Cast.signedIn(member))
                            .with(csrf()))
                    .hasRedirectedUrl("/communities/" + slug);
            assertThat(get("/posts/" + post, member)).hasStatus(404);
        }

        @Test
        void isRefusedToOthers() {
            PostId post = posts.publish(cast.actor(member), Audience.of(community), "Mine");
            assertThat(mvc.delete()
                            .uri("/posts/" + post)
                            .with(Cast.signedIn(admin))
                            .with(csrf()))
                    .hasStatus(403);
        }
    }

    @Nested
    class Editing {

        @Test
        void isOfferedToTheAuthorAndShowsWhatWasSaidBefore() {
            PostId post = posts.publish(cast.actor(member), Audience.of(community), "Good mornig");
            assertThat(body(get("/communities/" + slug, member))).contains("/posts/" + post + "/edit");
            assertThat(body(get("/communities/" + slug, admin))).doesNotContain("/posts/" + post + "/edit");
            assertThat(body(get("/posts/" + post + "/edit", member))).contains(">Good mornig</textarea>");

            assertThat(edit(post, "Good morning")).hasRedirectedUrl("/posts/" + post);

            assertThat(body(get("/posts/" + post, null))).contains("Good morning", "/posts/" + post + "/history");
            assertThat(body(get("/posts/" + post + "/history", null))).contains("Good morning", "Good mornig");
        }

        @Test
        void keepsWhatWasTypedWhenItIsRefused() {
            PostId post = posts.publish(cast.actor(member), Audience.of(community), "Short");
            String long281 = "a".repeat(281);
            assertThat(edit(post, long281)).hasStatus(422).bodyText().contains(long281, "composer-error");
            assertThat(edit(post, " ")).hasStatus(422);
            assertThat(posts.facts(post).body()).isEqualTo("Short");
            assertThat(edit(post, "a".repeat(280))).hasStatus3xxRedirection();
        }

        private MvcTestResult edit(PostId post, String text) {
            return mvc.put()
                    .uri("/posts/" + post)
                    .with(Cast.signedIn(member))
                    .with(csrf())
                    .param("body", text)
                    .exchange();
        }
    }

    @Test
    void hidingIsOfferedByRank() {
        PostId post = posts.publish(cast.actor(member), Audience.of(community), "Mine");
        String hide = "/posts/" + post + "/hiding/new";
        assertThat(body(get("/communities/" + slug, admin))).contains(hide);
        assertThat(body(get("/communities/" + slug, member))).doesNotContain(hide);
        assertThat(body(get("/communities/" + slug, stranger))).doesNotContain(hide);
    }

    private void changeRules(String text) {
        long rule = Ids.next();
        jdbc.sql("INSERT INTO rule (id, community_id, position, text, version) VALUES (?, ?, 1, ?, 0)")
                .params(rule, community.value(), text)
                .update();
        jdbc.sql("""
                        INSERT INTO rule_change (community_id, rules_version, rule_id, kind, text_after, changed_by, at)
                        VALUES (?, 1, ?, 'ADDED', ?, ?, now())""").params(community.value(), rule, text, admin.value()).update();
        jdbc.sql("UPDATE community SET rules_version = 1 WHERE id = ?")
                .param(community.value())
                .update();
    }

    private void refused(MvcTestResult answer, String reason, String text) {
        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains(reason, ">" + text + "</textarea>");
    }

    private MvcTestResult send(AccountId actor, String audience, String text, @Nullable String replyTo) {
        return mvc.post()
                .uri("/posts")
                .param("body", text)
                .param("audience", audience)
                .param("replyTo", replyTo == null ? "" : replyTo)
                .with(Cast.signedIn(actor))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String path, @Nullable AccountId viewer) {
        var request = mvc.get().uri(path);
        return viewer == null
                ? request.exchange()
                : request.with(Cast.signedIn(viewer)).exchange();
    }

    private int written() {
        return jdbc.sql("SELECT count(*) FROM post WHERE author_id IN (?, ?)")
                .params(member.value(), stranger.value())
                .query(Integer.class)
                .single();
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
