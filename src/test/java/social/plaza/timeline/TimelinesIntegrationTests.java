package social.plaza.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriUtils;
import social.plaza.post.Audience;
import social.plaza.post.Posts;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;
import social.plaza.testing.Cast;
import social.plaza.testing.Grounds;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.StatementCount;

/** Each audience is seen where it belongs, by whom it is for, and nowhere else. */
@PlazaTest
class TimelinesIntegrationTests {

    private static final String CANARY = "canary";

    /** Six, but for the one that reads the session. */
    private static final int MOST_STATEMENTS = 5;

    private static int gathering;

    private final MockMvcTester mvc;
    private final Posts posts;
    private final Cast cast;
    private final Grounds grounds;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final StatementCount statements;

    private String slug = "";
    private AccountId author;
    private AccountId follower;
    private AccountId member;
    private AccountId moderator;
    private AccountId stranger;
    private CommunityId community;

    @SuppressWarnings("NullAway.Init")
    TimelinesIntegrationTests(
            MockMvcTester mvc,
            Posts posts,
            Cast cast,
            Grounds grounds,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            StatementCount statements) {
        this.mvc = mvc;
        this.posts = posts;
        this.cast = cast;
        this.grounds = grounds;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.statements = statements;
    }

    @BeforeEach
    void gather() {
        gathering++;
        slug = "gardens-" + gathering;
        author = cast.person("author_" + gathering);
        follower = cast.person("follower_" + gathering);
        member = cast.person("member_" + gathering);
        moderator = cast.person("moderator_" + gathering);
        stranger = cast.person("stranger_" + gathering);
        community = grounds.community(slug, cast.person("admin_" + gathering), author, member, moderator);
        grounds.role(community, moderator, "MODERATOR");
        grounds.follow(follower, author);
    }

    @Test
    void aPostToFollowersIsOnTheirHomeAndReadByAllWhoLookForIt() {
        PostId post = posts.publish(actor(author), Audience.followers(), CANARY + " #tag" + gathering);

        assertThat(whereSeen(post, author)).containsExactly("home", "profile", "hashtag", "conversation");
        assertThat(whereSeen(post, follower)).containsExactly("home", "profile", "hashtag", "conversation");
        assertThat(whereSeen(post, member)).containsExactly("profile", "hashtag", "conversation");
        assertThat(whereSeen(post, stranger)).containsExactly("profile", "hashtag", "conversation");
        assertThat(whereSeen(post, null)).containsExactly("profile", "hashtag", "conversation");
    }

    @Test
    void aPostToACommunityIsNeverOnAHomeTimeline() {
        PostId post = posts.publish(actor(author), Audience.of(community), CANARY + " #tag" + gathering);

        assertThat(whereSeen(post, author))
                .containsExactly("communities", "mine", "community", "hashtag", "conversation");
        assertThat(whereSeen(post, follower)).containsExactly("community", "hashtag", "conversation");
        assertThat(whereSeen(post, member)).containsExactly("communities", "community", "hashtag", "conversation");
        assertThat(whereSeen(post, stranger)).containsExactly("community", "hashtag", "conversation");
        assertThat(whereSeen(post, null)).containsExactly("community", "hashtag", "conversation");
    }

    @Test
    void aPostToACommunityIsOnAProfileThatWantsThem() {
        PostId post = posts.publish(actor(author), Audience.of(community), CANARY);
        jdbc.sql("UPDATE account SET shows_community_posts = true WHERE id = ?")
                .param(author.value())
                .update();

        assertThat(whereSeen(post, null)).containsExactly("community", "profile", "conversation");
        transaction.executeWithoutResult(_ -> posts.hide(actor(moderator), post, "Be kind", "It was not"));
        assertThat(whereSeen(post, null)).isEmpty();
        assertThat(whereSeen(post, stranger)).isEmpty();
    }

    @Test
    void aHiddenPostIsForItsAuthorAndTheTeamAlone() {
        PostId post = posts.publish(actor(author), Audience.of(community), CANARY + " #tag" + gathering);
        posts.reply(actor(member), post, "an answer");
        transaction.executeWithoutResult(_ -> posts.hide(actor(moderator), post, "Be kind", "It was not"));

        assertThat(whereSeen(post, author))
                .containsExactly("communities", "mine", "community", "hashtag", "conversation");
        assertThat(whereSeen(post, moderator)).containsExactly("communities", "community", "hashtag", "conversation");
        for (AccountId other : List.of(follower, member, stranger)) {
            assertThat(whereSeen(post, other)).isEmpty();
        }
        assertThat(whereSeen(post, null)).isEmpty();
    }

    @Test
    void aPostOfAProtectedAccountIsForItsFollowers() {
        PostId post = posts.publish(actor(author), Audience.followers(), CANARY + " #tag" + gathering);
        grounds.protect(author, true);

        assertThat(whereSeen(post, author)).containsExactly("home", "profile", "hashtag", "conversation");
        assertThat(whereSeen(post, follower)).containsExactly("home", "profile", "hashtag", "conversation");
        assertThat(whereSeen(post, stranger)).isEmpty();
        assertThat(whereSeen(post, null)).isEmpty();
    }

    @Test
    void aCommunityPostOfAProtectedAccountWaitsUntilItIsPublicAgain() {
        PostId post = posts.publish(actor(author), Audience.of(community), CANARY + " #tag" + gathering);
        grounds.protect(author, true);

        assertThat(whereSeen(post, follower)).isEmpty();
        assertThat(whereSeen(post, moderator)).isEmpty();
        assertThat(whereSeen(post, author)).contains("conversation");
    }

    @Test
    void anAnswerBeneathAProtectedAccountIsForItsFollowers() {
        PostId post = posts.publish(actor(author), Audience.followers(), "for followers");
        grounds.protect(author, true);
        PostId answer = posts.reply(actor(follower), post, CANARY + " #tag" + gathering);

        assertThat(whereSeen(answer, author)).containsExactly("hashtag", "conversation");
        assertThat(whereSeen(answer, stranger)).isEmpty();
        assertThat(whereSeen(answer, null)).isEmpty();
    }

    @Test
    void aDeletedPostIsNowhere() {
        PostId post = posts.publish(actor(author), Audience.of(community), CANARY + " #tag" + gathering);
        posts.delete(actor(author), post);

        assertThat(whereSeen(post, author)).isEmpty();
        assertThat(whereSeen(post, moderator)).isEmpty();
        assertThat(whereSeen(post, null)).isEmpty();
    }

    @Test
    void blockedAndMutedAuthorsAreLeftOutOfTheOwnTimelines() {
        PostId toFollowers = posts.publish(actor(author), Audience.followers(), CANARY);
        PostId toCommunity = posts.publish(actor(author), Audience.of(community), CANARY);
        grounds.mute(follower, author);
        grounds.block(member, author);

        assertThat(whereSeen(toFollowers, follower)).containsExactly("community", "profile", "conversation");
        assertThat(whereSeen(toCommunity, member)).containsExactly("community", "profile", "conversation");
    }

    @Test
    void unknownDeletedHiddenAndProtectedLookTheSame() {
        PostId deleted = posts.publish(actor(author), Audience.followers(), "deleted");
        posts.delete(actor(author), deleted);
        PostId hidden = posts.publish(actor(author), Audience.of(community), "hidden");
        transaction.executeWithoutResult(_ -> posts.hide(actor(moderator), hidden, "Be kind", ""));
        AccountId guarded = cast.person("guarded_" + gathering);
        PostId own = posts.publish(actor(guarded), Audience.followers(), "own");
        grounds.protect(guarded, true);

        List<String> bodies = new ArrayList<>();
        for (String id : List.of(
                "1", deleted.toString(), hidden.toString(), own.toString(), "x", "-1", "99999999999999999999")) {
            MvcTestResult page = get("/posts/" + id, stranger);
            assertThat(page).hasStatus(404);
            bodies.add(body(page).replace("/posts/" + id, "").replaceAll("[0-9a-f-]{36}|value=\"[^\"]*\"", ""));
        }
        assertThat(bodies).containsOnly(bodies.getFirst());
    }

    @Test
    void anAncestorThatCannotBeShownLeavesAGapWithoutItsText() {
        PostId question = posts.publish(actor(author), Audience.of(community), "unspeakable");
        PostId answer = posts.reply(actor(member), question, "an answer");
        transaction.executeWithoutResult(_ -> posts.hide(actor(moderator), question, "Be kind", ""));

        assertThat(body(get("/posts/" + answer, stranger)))
                .contains("This post cannot be shown")
                .doesNotContain("unspeakable");
        assertThat(body(get("/posts/" + answer, moderator))).contains("unspeakable");
    }

    @Test
    void pagesHaveNoGapsAndNoDoublesWhilePostsArrive() {
        List<String> published = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            published.addFirst(posts.publish(actor(author), Audience.of(community), "number " + i)
                    .toString());
        }
        List<String> read = new ArrayList<>();
        @Nullable String next = "/communities/" + slug;
        while (next != null) {
            String page = body(get(next, null));
            read.addAll(shown(page));
            var older = Pattern.compile("href=\"(/communities/[^\"]*after=[^\"]*)\"")
                    .matcher(page);
            next = older.find() ? older.group(1) : null;
            posts.publish(actor(author), Audience.of(community), "meanwhile");
        }

        assertThat(read).isEqualTo(published);
    }

    @Test
    void theMostDiscussedOfACommunityComesFirstAndWhatNobodyAnsweredNowhere() {
        PostId quiet = posts.publish(actor(author), Audience.of(community), "quiet");
        PostId once = posts.publish(actor(author), Audience.of(community), "once");
        PostId often = posts.publish(actor(author), Audience.of(community), "often");
        posts.publish(actor(author), Audience.of(community), "also quiet");
        posts.reply(actor(member), once, "answer");
        posts.reply(actor(member), often, "answer");
        PostId taken = posts.reply(actor(moderator), often, "answer");

        String show = "/communities/" + slug + "?show=discussed";
        assertThat(shown(body(get(show, null)))).containsExactly(often.toString(), once.toString());
        posts.delete(actor(moderator), taken);
        posts.reply(actor(moderator), quiet, "answer");
        posts.reply(actor(member), quiet, "answer");
        assertThat(shown(body(get(show, stranger))))
                .containsExactly(quiet.toString(), often.toString(), once.toString());
        jdbc.sql("UPDATE post SET hidden = true WHERE id = ?")
                .param(quiet.value())
                .update();
        assertThat(shown(body(get(show, stranger)))).containsExactly(often.toString(), once.toString());
    }

    @Test
    void theMostDiscussedIsReadPageByPageWithoutGapsOrDoubles() {
        List<String> published = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            published.add(posts.publish(actor(author), Audience.of(community), "number " + i)
                    .toString());
        }
        jdbc.sql("UPDATE post SET replies = 1 + id % 3 WHERE community_id = ?")
                .param(community.value())
                .update();
        List<String> read = new ArrayList<>();
        @Nullable String next = "/communities/" + slug + "?show=discussed";
        while (next != null) {
            String page = body(get(next, null));
            read.addAll(shown(page));
            var older = Pattern.compile("href=\"(/communities/[^\"]*after=[^\"]*)\"")
                    .matcher(page);
            next = older.find() ? older.group(1).replace("&amp;", "&") : null;
        }
        assertThat(read).containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void whereOneBelongsOrWasRemovedIsNotSuggested() {
        String link = "href=\"/communities/" + slug + "\"";

        assertThat(body(get("/", stranger))).contains(link);
        assertThat(body(get("/", member))).doesNotContain(link);
        grounds.removed(community, member);
        assertThat(body(get("/", member))).doesNotContain(link);
    }

    @Test
    void aPageIsFullHoweverMuchOfTheNewestIsLeftOut() {
        for (int i = 0; i < 25; i++) {
            posts.publish(actor(moderator), Audience.of(community), "heard");
        }
        for (int place = 0; place < 4; place++) {
            CommunityId loud = grounds.community("loud-" + place + "-" + gathering, author, member);
            for (int i = 0; i < 25; i++) {
                posts.publish(actor(author), Audience.of(loud), "unheard");
            }
        }
        grounds.mute(member, author);

        String page = body(get("/communities", member));
        assertThat(Pattern.compile("id=\"post-\\d+\"").matcher(page).results()).hasSize(20);
        assertThat(page).contains("after=").doesNotContain("unheard");
    }

    @Test
    void aPageTakesTheSameFewStatementsWhateverItsLength() {
        PostId question = posts.publish(actor(author), Audience.of(community), "first");
        List<String> paths = List.of(
                "/",
                "/communities",
                "/communities?filter=mine",
                "/communities/" + slug,
                "/communities/" + slug + "?show=discussed",
                "/communities/" + slug + "?show=media",
                "/posts/" + question,
                "/hashtags/x",
                "/@member_" + gathering);
        Map<String, Integer> whenShort = new LinkedHashMap<>();
        for (String path : paths) {
            whenShort.put(path, statementsOf(path, member));
            assertThat(statementsOf(path, moderator)).as(path).isLessThanOrEqualTo(MOST_STATEMENTS);
            assertThat(statementsOf(path, stranger)).as(path).isLessThanOrEqualTo(MOST_STATEMENTS);
        }
        for (int i = 0; i < 60; i++) {
            posts.publish(actor(author), Audience.of(community), "more");
            posts.publish(actor(member), Audience.followers(), "more #x");
            posts.reply(actor(member), question, "answer");
        }
        for (String path : paths) {
            assertThat(statementsOf(path, member))
                    .as(path)
                    .isEqualTo(whenShort.get(path))
                    .isLessThanOrEqualTo(MOST_STATEMENTS);
            assertThat(statementsOf(path, null)).as(path).isLessThanOrEqualTo(MOST_STATEMENTS);
        }
    }

    @Test
    void newPostsAreCountedAndWait() {
        PostId seen = posts.publish(actor(author), Audience.of(community), "seen");
        String watch = "/timelines/communities/" + slug + "/new?since=" + seen;
        assertThat(body(get(watch, null))).doesNotContain("href");

        PostId second = posts.publish(actor(author), Audience.of(community), CANARY);
        assertThat(body(get(watch, null))).contains("One new post").doesNotContain(CANARY);
        assertThat(body(get("/timelines/communities/new?since=" + seen, member)))
                .contains("One new post");
        assertThat(body(get("/timelines/home/new?since=" + seen, follower))).doesNotContain("href");

        transaction.executeWithoutResult(_ -> posts.hide(actor(moderator), second, "Be kind", ""));
        assertThat(body(get(watch, null))).doesNotContain("href");
        for (int i = 0; i < 25; i++) {
            posts.publish(actor(author), Audience.of(community), "more");
        }
        assertThat(body(get(watch, null))).contains("More than 20 new posts");
    }

    @Test
    void readingChangesNothing() {
        PostId post = posts.publish(actor(author), Audience.of(community), "#quiet");
        String before = state();
        for (String path : List.of(
                "/",
                "/communities",
                "/communities/" + slug,
                "/posts/" + post,
                "/hashtags/quiet",
                "/compose",
                "/posts/" + post + "/like",
                "/posts?body=hello&audience=followers")) {
            get(path, member);
            get(path, null);
        }
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void strangeCursorsAndTagsAreHarmless() {
        for (String path : List.of(
                "/communities/" + slug + "?after=zzz",
                "/?after=%00%ff",
                "/hashtags/%F0%9F%8C%B1",
                "/hashtags/" + "x".repeat(600),
                "/timelines/home/new?since=-5")) {
            assertThat(get(path, member).getResponse().getStatus()).as(path).isEqualTo(200);
        }
        assertThat(get("/timelines/home/new?since=abc", member).getResponse().getStatus())
                .isBetween(400, 499);
    }

    private List<String> whereSeen(PostId post, @Nullable AccountId viewer) {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("home", "/");
        places.put("communities", "/communities");
        places.put("mine", "/communities?filter=mine");
        places.put("community", "/communities/" + slug);
        places.put("profile", "/@AUTHOR_" + gathering);
        places.put("hashtag", "/hashtags/TAG" + gathering);
        places.put("conversation", "/posts/" + post);
        return places.entrySet().stream()
                .filter(place -> body(get(place.getValue(), viewer)).contains(CANARY))
                .map(Map.Entry::getKey)
                .toList();
    }

    private MvcTestResult get(String path, @Nullable AccountId viewer) {
        var request = mvc.get()
                .uri(java.net.URI.create(
                        UriUtils.encodeQuery(path, StandardCharsets.UTF_8).replace("%25", "%")));
        return viewer == null
                ? request.exchange()
                : request.with(Cast.signedIn(viewer)).exchange();
    }

    /** Without those of the session, which takes one. */
    private int statementsOf(String path, @Nullable AccountId viewer) {
        return (int) statements.of(() -> get(path, viewer)).stream()
                .filter(statement -> !statement.contains("SPRING_SESSION"))
                .count();
    }

    private static String body(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String state() {
        return jdbc.sql("""
                        SELECT concat_ws(' ', (SELECT count(*) FROM post), (SELECT sum(likes) FROM post),
                                         (SELECT count(*) FROM post_like), (SELECT count(*) FROM notification),
                                         (SELECT count(*) FROM membership), (SELECT max(version) FROM post))""").query(String.class).single();
    }

    private static List<String> shown(String page) {
        return Pattern.compile("id=\"post-(\\d+)\"")
                .matcher(page)
                .results()
                .map(hit -> hit.group(1))
                .toList();
    }

    private Actor actor(AccountId account) {
        return cast.actor(account);
    }
}
