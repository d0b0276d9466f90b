package social.plaza.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import social.plaza.post.Audience;
import social.plaza.post.Posts;
import social.plaza.post.Reposts;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;
import social.plaza.shared.Refused;
import social.plaza.testing.Cast;
import social.plaza.testing.Grounds;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Race;
import social.plaza.testing.Scene;

/** A repost brings a post where its reposter is heard, at the time of the repost, and goes with either of them. */
@PlazaTest
class RepostsIntegrationTests {

    private static int gathering;

    private final MockMvcTester mvc;
    private final Posts posts;
    private final Reposts reposts;
    private final Cast cast;
    private final Grounds grounds;
    private final Scene scene;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private String slug = "";
    private AccountId author;
    private AccountId reposter;
    private AccountId follower;
    private AccountId member;
    private AccountId stranger;
    private CommunityId community;

    @SuppressWarnings("NullAway.Init")
    RepostsIntegrationTests(
            MockMvcTester mvc,
            Posts posts,
            Reposts reposts,
            Cast cast,
            Grounds grounds,
            Scene scene,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.mvc = mvc;
        this.posts = posts;
        this.reposts = reposts;
        this.cast = cast;
        this.grounds = grounds;
        this.scene = scene;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void gather() {
        gathering++;
        slug = "echoes-" + gathering;
        author = cast.person("author_" + gathering);
        reposter = cast.person("reposter_" + gathering);
        follower = cast.person("follower_" + gathering);
        member = cast.person("member_" + gathering);
        stranger = cast.person("stranger_" + gathering);
        community = grounds.community(slug, author, reposter, member);
        grounds.follow(follower, reposter);
    }

    @Test
    void ofAPostToFollowersIsOnTheHomeOfTheOwnFollowersAndOnTheProfile() {
        PostId post = posts.publish(actor(author), Audience.followers(), "hear this");
        reposts.repost(actor(reposter), post);

        assertThat(page("/", follower)).contains("hear this", "@reposter_" + gathering + " reposted");
        assertThat(page("/", reposter)).contains("hear this");
        assertThat(page("/@reposter_" + gathering, null)).contains("hear this", " reposted");
        for (AccountId other : List.of(member, stranger)) {
            assertThat(page("/", other)).doesNotContain("hear this");
            assertThat(page("/communities", other)).doesNotContain("hear this");
        }
    }

    @Test
    void ofACommunityPostStaysInTheCommunity() {
        PostId post = posts.publish(actor(author), Audience.of(community), "hear this");
        PostId later = posts.publish(actor(author), Audience.of(community), "something else");
        reposts.repost(actor(reposter), post);

        assertThat(order("/communities/" + slug, null)).containsExactly(post, later);
        assertThat(page("/communities/" + slug, null)).containsOnlyOnce(" reposted");
        assertThat(order("/communities", member)).containsExactly(post, later);
        assertThat(page("/", follower)).doesNotContain("hear this");
        assertThat(page("/@reposter_" + gathering, null)).doesNotContain("hear this");
    }

    @Test
    void standsAtItsOwnTimeAndOncePerPage() {
        grounds.follow(follower, author);
        PostId first = posts.publish(actor(author), Audience.followers(), "first");
        PostId second = posts.publish(actor(author), Audience.followers(), "second");
        assertThat(order("/", follower)).containsExactly(second, first);
        reposts.repost(actor(reposter), first);
        assertThat(order("/", follower)).containsExactly(first, second);
        PostId third = posts.publish(actor(author), Audience.followers(), "third");
        assertThat(order("/", follower)).containsExactly(third, first, second);
    }

    @Test
    void leavesNoGapsBetweenPages() {
        grounds.follow(follower, author);
        List<PostId> said = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            said.add(posts.publish(actor(author), Audience.followers(), "number " + i));
        }
        for (int i = 0; i < 30; i += 3) {
            reposts.repost(actor(reposter), said.get(i));
        }
        List<PostId> read = new ArrayList<>();
        @Nullable String next = "/";
        while (next != null) {
            List<PostId> shown = order(next, follower);
            assertThat(shown).doesNotHaveDuplicates();
            read.addAll(shown);
            var older = Pattern.compile("href=\"(/\\?after=[^\"]*)\"").matcher(page(next, follower));
            next = older.find() ? older.group(1) : null;
        }
        assertThat(read).containsAll(said);
        assertThat(read.subList(0, 3)).containsExactly(said.get(27), said.get(24), said.get(21));
    }

    @Test
    void byWhomOneDoesNotHearBringsNothing() {
        PostId post = posts.publish(actor(author), Audience.followers(), "hear this");
        reposts.repost(actor(reposter), post);
        PostId inside = posts.publish(actor(author), Audience.of(community), "hear that");
        PostId newer = posts.publish(actor(author), Audience.of(community), "newest");
        reposts.repost(actor(reposter), inside);
        grounds.mute(follower, reposter);
        grounds.block(member, reposter);
        assertThat(page("/", follower)).doesNotContain("hear this");
        assertThat(order("/communities", member)).containsExactly(newer, inside);
        assertThat(order("/communities/" + slug, member)).containsExactly(newer, inside);
    }

    @Test
    void ofWhomOneDoesNotHearBringsNothing() {
        PostId post = posts.publish(actor(author), Audience.followers(), "hear this");
        reposts.repost(actor(reposter), post);
        grounds.mute(follower, author);
        assertThat(page("/", follower)).doesNotContain("hear this");
    }

    @Test
    void goesWithWhatItShows() {
        PostId deleted = posts.publish(actor(author), Audience.followers(), "soon deleted");
        PostId guarded = posts.publish(actor(member), Audience.followers(), "soon for followers");
        PostId hidden = posts.publish(actor(member), Audience.of(community), "soon hidden");
        for (PostId post : List.of(deleted, guarded, hidden)) {
            reposts.repost(actor(reposter), post);
        }
        assertThat(page("/", follower)).contains("soon deleted", "soon for followers");
        posts.delete(actor(author), deleted);
        transaction.executeWithoutResult(_ -> posts.hide(actor(author), hidden, "Be kind", ""));
        grounds.protect(member, true);
        assertThat(page("/", follower)).doesNotContain("soon deleted", "soon for followers");
        assertThat(page("/communities/" + slug, reposter)).doesNotContain("soon hidden");
        assertThat(page("/communities/" + slug, author)).doesNotContain(" reposted");
    }

    @Test
    void ofAProtectedReposterIsForTheirFollowers() {
        PostId post = posts.publish(actor(author), Audience.followers(), "hear this");
        PostId inside = posts.publish(actor(author), Audience.of(community), "hear that");
        reposts.repost(actor(reposter), post);
        reposts.repost(actor(reposter), inside);
        grounds.protect(reposter, true);
        assertThat(page("/", follower)).contains("hear this");
        assertThat(page("/communities/" + slug, member)).doesNotContain(" reposted");
        scene.settle();
        assertThat(page("/notifications", author)).doesNotContain("reposted your post");
    }

    @Test
    void goesWithWhoWasRemoved() {
        PostId post = posts.publish(actor(author), Audience.of(community), "hear that");
        reposts.repost(actor(reposter), post);
        grounds.removed(community, reposter);
        assertThat(page("/communities/" + slug, member)).contains("hear that").doesNotContain(" reposted");
    }

    @Test
    void isUndoneEverywhere() {
        PostId post = posts.publish(actor(author), Audience.followers(), "hear this");
        reposts.repost(actor(reposter), post);
        reposts.undo(actor(reposter), post);
        assertThat(page("/", follower)).doesNotContain("hear this");
        assertThat(page("/@reposter_" + gathering, null)).doesNotContain("hear this");
        assertThat(count(post)).isZero();
    }

    @Test
    void isRefusedToWhoDoesNotBelongAndOfWhatIsForFollowersAlone() {
        PostId inside = posts.publish(actor(author), Audience.of(community), "members");
        PostId guarded = posts.publish(actor(author), Audience.followers(), "for followers");
        grounds.follow(follower, author);
        assertThatThrownBy(() -> reposts.repost(actor(stranger), inside)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> reposts.undo(actor(stranger), inside)).isInstanceOf(Refused.class);
        grounds.protect(author, true);
        assertThatThrownBy(() -> reposts.repost(actor(follower), guarded)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> reposts.repost(actor(stranger), guarded)).isInstanceOf(NotFound.class);
    }

    @Test
    void isCountedOnceForEachAccountUnderARace() {
        PostId post = posts.publish(actor(author), Audience.of(community), "hear this");
        Race<Object> race = Race.of(16, i -> () -> {
            reposts.repost(actor(i % 2 == 0 ? member : reposter), post);
            return i;
        });
        assertThat(race.failures()).isEmpty();
        assertThat(count(post)).isEqualTo(2);

        Race.of(8, i -> () -> {
            reposts.undo(actor(member), post);
            return i;
        });
        assertThat(count(post)).isOne();
    }

    @Test
    void tellsTheAuthorOnceForEachReposter() {
        PostId post = posts.publish(actor(author), Audience.followers(), "hear this");
        for (AccountId by : List.of(reposter, stranger, author)) {
            reposts.repost(actor(by), post);
        }
        scene.settle();
        assertThat(told()).isEqualTo(2);
        reposts.undo(actor(reposter), post);
        assertThat(page("/notifications", author)).containsOnlyOnce("reposted your post");
        reposts.repost(actor(reposter), post);
        scene.settle();
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void isCountedAmongWhatIsNew() {
        PostId post = posts.publish(actor(author), Audience.followers(), "hear this");
        PostId seen = posts.publish(actor(reposter), Audience.followers(), "seen");
        String watch = "/timelines/home/new?since=" + seen;
        assertThat(page(watch, follower)).doesNotContain("href");
        reposts.repost(actor(reposter), post);
        assertThat(page(watch, follower)).contains("One new post");
        String news = page("/", follower);
        var since = Pattern.compile("/timelines/home/new\\?since=\\d+").matcher(news);
        assertThat(since.find()).isTrue();
        assertThat(page(since.group(), follower)).doesNotContain("href");
    }

    @Test
    void isPressedAndTakenBackByItsButton() {
        PostId post = posts.publish(actor(author), Audience.of(community), "hear this");
        assertThat(page("/posts/" + post, stranger)).doesNotContain("/repost\"");
        String button = text(mvc.post()
                .uri("/posts/" + post + "/repost")
                .header("HX-Request", "true")
                .with(Cast.signedIn(member))
                .with(csrf())
                .exchange());
        assertThat(button).contains("aria-pressed=\"true\"", "1 repost so far").doesNotContain("<html", "hear this");
        assertThat(mvc.delete()
                        .uri("/posts/" + post + "/repost")
                        .param("back", "/communities/" + slug)
                        .with(Cast.signedIn(member))
                        .with(csrf()))
                .hasRedirectedUrl("/communities/" + slug + "#post-" + post);
        assertThat(page("/posts/" + post, member)).contains("no reposts so far");
    }

    private List<PostId> order(String path, @Nullable AccountId viewer) {
        return Pattern.compile("id=\"post-(\\d+)\"")
                .matcher(page(path, viewer))
                .results()
                .map(hit -> new PostId(Long.parseLong(hit.group(1))))
                .toList();
    }

    private String page(String path, @Nullable AccountId viewer) {
        var request = mvc.get().uri(java.net.URI.create(path));
        return text(
                viewer == null
                        ? request.exchange()
                        : request.with(Cast.signedIn(viewer)).exchange());
    }

    private static String text(org.springframework.test.web.servlet.assertj.MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private int told() {
        return jdbc.sql("SELECT count(*) FROM notification WHERE kind = 'REPOST' AND account_id = ?")
                .param(author.value())
                .query(Integer.class)
                .single();
    }

    private int count(PostId post) {
        return jdbc.sql("SELECT reposts FROM post WHERE id = ?")
                .param(post.value())
                .query(Integer.class)
                .single();
    }

    private Actor actor(AccountId account) {
        return cast.actor(account);
    }
}
