package social.plaza.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import social.plaza.post.Audience;
import social.plaza.post.Posts;
import social.plaza.post.Reposts;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;
import social.plaza.testing.Cast;
import social.plaza.testing.Grounds;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Scene;
import social.plaza.testing.Square;
import social.plaza.testing.StatementCount;

/** What is said in the communities of a topic stands on one page. */
@PlazaTest
class TopicIntegrationTests {

    private final MockMvcTester mvc;
    private final Posts posts;
    private final Reposts reposts;
    private final Cast cast;
    private final Grounds grounds;
    private final Scene scene;
    private final Sitemap sitemap;
    private final StatementCount statements;

    private Square square;
    private CommunityId garden;

    @SuppressWarnings("NullAway.Init")
    TopicIntegrationTests(
            MockMvcTester mvc,
            Posts posts,
            Reposts reposts,
            Cast cast,
            Grounds grounds,
            Scene scene,
            Sitemap sitemap,
            StatementCount statements) {
        this.mvc = mvc;
        this.posts = posts;
        this.reposts = reposts;
        this.cast = cast;
        this.grounds = grounds;
        this.scene = scene;
        this.sitemap = sitemap;
        this.statements = statements;
    }

    @BeforeEach
    void gather() {
        square = scene.square();
        garden = scene.community("garden", square.author());
        scene.topics(square.community(), "jardinería", "talk");
        scene.topics(garden, "Jardinería".toLowerCase(java.util.Locale.ROOT), "c/c++ 100%");
    }

    @Test
    void showsTheConversationsOfItsCommunitiesNewestFirst() {
        PostId one = say(square.author(), square.community(), "from the square");
        PostId other = say(square.author(), garden, "from the garden");
        posts.reply(cast.actor(square.author()), one, "an answer");
        reposts.repost(cast.actor(square.reader()), one);
        posts.publish(cast.actor(square.author()), Audience.followers(), "to followers");

        String page = page("/topics/jardiner%C3%ADa");
        assertThat(page)
                .contains(
                        "Topic: jardinería",
                        "/communities/square\"",
                        "/communities/garden\"",
                        "/communities/discover?topic=jardiner");
        assertThat(page.indexOf("id=\"post-" + other)).isPositive().isLessThan(page.indexOf("id=\"post-" + one));
        assertThat(page).doesNotContain("an answer", "to followers", "reposted");
        assertThat(page("/topics/talk")).contains("from the square").doesNotContain("from the garden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jardineria", "JARDINER%C3%8DA", "Jardineri%CC%81a"})
    void isFoundWhateverItsCaseAndAccents(String typed) {
        say(square.author(), garden, "from the garden");
        assertThat(page("/topics/" + typed))
                .contains("from the garden", "href=\"http://localhost:8080/topics/jardiner%C3%ADa\"");
    }

    @Test
    void aTopicThatNoAddressCanCarryHasOneAllTheSame() {
        say(square.author(), garden, "from the garden");
        assertThat(page("/communities/garden")).contains("href=\"/topics/c-c++-100-\"");
        assertThat(page("/topics/c-c++-100-")).contains("Topic: c/c++ 100%", "from the garden");
    }

    @Test
    void whatIsHiddenDeletedOrUnheardIsNotThere() {
        PostId gone = say(square.author(), garden, "deleted words");
        posts.delete(cast.actor(square.author()), gone);
        say(square.author(), square.community(), "words of somebody muted");
        grounds.mute(square.reader(), square.author());
        assertThat(page("/topics/jardineria")).doesNotContain("deleted words").contains("somebody muted");
        assertThat(new String(
                        mvc.get()
                                .uri("/topics/jardineria")
                                .with(Cast.signedIn(square.reader()))
                                .exchange()
                                .getResponse()
                                .getContentAsByteArray(),
                        UTF_8))
                .doesNotContain("somebody muted");
        grounds.protect(square.author(), true);
        assertThat(page("/topics/jardineria")).doesNotContain("somebody muted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody-knows", "%20", "%F0%9F%8C%B1", "x?before=zzz", "%E2%80%AE"})
    void oneThatNobodyKnowsIsAFriendlyPage(String topic) {
        assertThat(page("/topics/" + topic))
                .contains("No community has this topic", "/communities/discover")
                .doesNotContain("rel=\"canonical\"");
    }

    @Test
    void isLedToAndTakesFewStatements() {
        assertThat(page("/communities/garden/about")).contains("href=\"/topics/jardiner%C3%ADa\"");
        assertThat(page("/communities/discover?topic=jardineria"))
                .contains("href=\"/topics/jardineria\"", "/communities/garden\"");
        assertThat(sitemap.paths()).containsOnlyOnce("/topics/jardiner%C3%ADa");
        assertThat(statements.of(() -> page("/topics/jardineria"))).hasSize(2);
        for (int i = 0; i < 25; i++) {
            say(square.author(), garden, "more");
        }
        assertThat(statements.of(() -> page("/topics/jardineria"))).hasSize(2);
        assertThat(statements.of(() -> mvc.get()
                        .uri("/topics/jardineria")
                        .with(Cast.signedIn(square.reader()))
                        .exchange()))
                .hasSizeLessThanOrEqualTo(6);
    }

    private PostId say(AccountId author, CommunityId community, String text) {
        return posts.publish(cast.actor(author), Audience.of(community), text);
    }

    private String page(String path) {
        var answer = mvc.get().uri(URI.create(path)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
