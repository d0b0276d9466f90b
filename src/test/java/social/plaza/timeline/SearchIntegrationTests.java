package social.plaza.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static social.plaza.testing.Cast.signedIn;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import social.plaza.post.Audience;
import social.plaza.post.PostReading;
import social.plaza.post.PostView;
import social.plaza.post.Posts;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Cursor;
import social.plaza.shared.PostId;
import social.plaza.shared.Slice;
import social.plaza.testing.Cast;
import social.plaza.testing.Database;
import social.plaza.testing.Grounds;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.StatementCount;
import social.plaza.testing.TestClock;

/** What was said is found by whoever may read it, and by nobody else. */
@PlazaTest
class SearchIntegrationTests {

    private final MockMvcTester mvc;
    private final PostReading reading;
    private final Posts posts;
    private final Cast cast;
    private final Grounds grounds;
    private final JdbcClient jdbc;
    private final Database database;
    private final TransactionTemplate transaction;
    private final TestClock clock;
    private final StatementCount statements;

    private AccountId ana;
    private AccountId ben;
    private AccountId mona;
    private CommunityId square;

    @SuppressWarnings("NullAway.Init")
    SearchIntegrationTests(
            MockMvcTester mvc,
            PostReading reading,
            Posts posts,
            Cast cast,
            Grounds grounds,
            JdbcClient jdbc,
            Database database,
            TransactionTemplate transaction,
            TestClock clock,
            StatementCount statements) {
        this.mvc = mvc;
        this.reading = reading;
        this.posts = posts;
        this.cast = cast;
        this.grounds = grounds;
        this.jdbc = jdbc;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.statements = statements;
    }

    @BeforeEach
    void gather() {
        database.empty();
        ana = cast.person("ana_1");
        ben = cast.person("ben");
        mona = cast.person("mona");
        square = grounds.community("square", cast.person("alma"), ana, ben, mona);
        grounds.role(square, mona, "MODERATOR");
    }

    @ParameterizedTest
    @CsvSource({
        "canciones",
        "CANCIÓN",
        "cancion",
        "markets",
        "the market",
        "'\"nueva canción\"'",
        "“nueva canción”",
        "canción -lluvia",
        "lluvia OR mercado OR market",
        "#poesía",
        "#POESIA canción",
        "@ben",
        "from:ana_1",
        "from:@ANA_1 canción",
        "in:square canción",
        "-from:ben",
        "has:link",
        "canción -has:poll",
        "has:link since:2000-01-01 until:2199-12-31 canción",
        "canción wh4t:ever OR canción",
        "#poesia OR lluvia",
        "-lluvia"
    })
    void findsAPostByWhatItHolds(String query) {
        say(ana, "Una nueva canción at the market for @ben #Poesía https://example.org/a");

        assertThat(found(query)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "lluvia",
        "'\"canción nueva\"'",
        "canción -market",
        "canción -#poesia",
        "canción -@ben",
        "canción lluvia",
        "#canción",
        "@market",
        "#lluvia OR @market",
        "from:ben",
        "from:nobody",
        "-from:ana_1",
        "in:elsewhere canción",
        "-in:square",
        "-has:link",
        "has:poll",
        "until:2000-01-01",
        "since:2199-01-01",
        "canción wh4t:ever",
        "me"
    })
    void doesNotFindItByWhatItDoesNotHold(String query) {
        say(ana, "Una nueva canción at the market for @ben #Poesía https://example.org/a");

        assertThat(found(query)).isEmpty();
    }

    @Test
    void findsWhatHoldsAPicture() {
        say(ana, "plain");
        PostId shown = say(ana, "with a picture");
        jdbc.sql("""
                        WITH image AS (
                            INSERT INTO media_image (id, owner_id, purpose, encoding, width, height, digest, state, since)
                            VALUES (1, ?, 'POST', 'PNG', 40, 30, repeat('0', 64), 'KEPT', now()) RETURNING id)
                        INSERT INTO post_image (post_id, position, image_id, alt) SELECT ?, 1, id, '' FROM image""").params(ana.value(), shown.value()).update();

        assertThat(found("has:image")).containsExactly("with a picture");
        assertThat(found("-has:image from:ana_1")).containsExactly("plain");
    }

    @Test
    void takesAnyOfTheAuthorsAndPlaces() {
        say(ana, "by ana");
        say(ben, "by ben");
        say(mona, "by mona");

        assertThat(found("from:ana_1 from:ben")).containsExactly("by ben", "by ana");
        assertThat(found("in:square in:elsewhere -from:mona")).containsExactly("by ben", "by ana");
    }

    @Test
    void aTopicAndANameAreWholeWordsWithTheirSigns() {
        say(ana, "slow food, ana and ben_2 and #slow_food_today");
        say(ana, "about #slow_food");

        assertThat(found("#slow_food")).containsExactly("about #slow_food");
        assertThat(found("slow food")).hasSize(2);
        assertThat(found("@ben")).isEmpty();
    }

    @Test
    void daysAreWholeAndOfTheZone() {
        clock.set(Instant.parse("2026-03-10T23:30:00Z"));
        say(ana, "late on the tenth");
        clock.set(Instant.parse("2026-03-11T00:00:00Z"));
        say(ana, "early on the eleventh");

        assertThat(found("until:2026-03-10")).containsExactly("late on the tenth");
        assertThat(found("since:2026-03-11")).containsExactly("early on the eleventh");
        assertThat(found("since:2026-03-10 until:2026-03-11")).hasSize(2);
        assertThat(texts(search(Actor.GUEST, "until:2026-03-10", ZoneId.of("Europe/Madrid"), Cursor.TOP)))
                .isEmpty();
    }

    @Test
    void whatIsHiddenDeletedOrProtectedIsForThoseWhoMayReadIt() {
        PostId hidden = say(ana, "canary hidden");
        transaction.executeWithoutResult(_ -> posts.hide(cast.actor(mona), hidden, "Be kind", ""));
        PostId deleted = say(ana, "canary deleted");
        posts.delete(cast.actor(ana), deleted);
        posts.publish(cast.actor(ben), Audience.followers(), "canary protected");
        grounds.protect(ben, true);
        AccountId follower = cast.person("follower");
        grounds.follow(follower, ben);

        for (String query : List.of("canary", "from:ana_1 from:ben", "canary OR nothing", "-x")) {
            assertThat(found(query)).as(query).isEmpty();
            assertThat(found(cast.person("stranger" + query.length()), query))
                    .as(query)
                    .isEmpty();
            assertThat(found(ana, query)).as(query).containsExactly("canary hidden");
            assertThat(found(mona, query)).as(query).containsExactly("canary hidden");
            assertThat(found(follower, query)).as(query).containsExactly("canary protected");
        }
        assertThat(found(ben, "canary")).containsExactly("canary protected");
    }

    @Test
    void whoIsMutedOrBlockedIsNotHeard() {
        say(ana, "hello");

        AccountId muter = cast.person("muter");
        grounds.mute(muter, ana);
        AccountId blocked = cast.person("blocked");
        grounds.block(ana, blocked);
        assertThat(found(muter, "hello")).isEmpty();
        assertThat(found(blocked, "hello")).isEmpty();
        assertThat(found(ben, "hello")).hasSize(1);
    }

    @Test
    void pagesHaveNeitherGapsNorDoubles() {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            say(ana, "number " + i);
            said.addFirst("number " + i);
        }
        List<String> read = new ArrayList<>();
        Cursor cursor = Cursor.TOP;
        @Nullable String next;
        do {
            Slice<PostView> page = search(Actor.GUEST, "number from:ana_1", ZoneOffset.UTC, cursor);
            read.addAll(texts(page));
            next = page.next();
            cursor = Cursor.decode(next);
        } while (next != null);

        assertThat(read).isEqualTo(said);
    }

    /** Beyond the newest that are looked through, the index is asked, one stretch of time after the other. */
    @Test
    void whatIsRareIsFoundAmongMany() {
        PostId old = say(ana, "a rarity");
        PostId older = say(ben, "another rarity");
        many(25_000);
        Duration month = Duration.ofDays(30);
        moveBack(old, month.multipliedBy(3));
        moveBack(older, month.multipliedBy(9));
        PostId fresh = say(ana, "a new rarity");
        assertThat(fresh.value()).isPositive();

        assertThat(found("rarity")).containsExactly("a new rarity", "a rarity", "another rarity");
        assertThat(found("rarity from:ben")).containsExactly("another rarity");
        assertThat(found("rarity -new in:square")).containsExactly("a rarity", "another rarity");
        assertThat(found("market")).hasSize(Slice.SIZE);
        assertThat(found("market from:ben")).isEmpty();
    }

    private void many(int count) {
        database.asOwner().sql("""
                        INSERT INTO post (id, author_id, body, conversation_id, created_at, version)
                        SELECT base.id + i, base.author_id, 'The market is open', base.id + i, base.created_at, 0
                        FROM (SELECT max(id) AS id, min(author_id) AS author_id, max(created_at) AS created_at FROM post) AS base,
                             generate_series(1, ?) AS i""").param(count).update();
    }

    private void moveBack(PostId post, Duration by) {
        database.asOwner()
                .sql(
                        "UPDATE post SET id = id - (?::bigint << 22), conversation_id = id - (?::bigint << 22) WHERE id = ?")
                .params(by.toMillis(), by.toMillis(), post.value())
                .update();
    }

    @ParameterizedTest
    @CsvSource({"ana_1, ana_1", "ANA, ana_1", "@ana_1, ana_1", "monna, mona", "moma, mona", "Mónà, mona"})
    void findsPeopleAlsoWhereALetterIsWrong(String typed, String handle) {
        assertThat(page("/search?show=accounts&q=" + typed, null)).contains("href=\"/@" + handle + "\"");
    }

    @Test
    void theVeryHandleComesFirstAndWhoIsSuspendedIsNotFound() {
        cast.person("benita");
        grounds.standing(cast.person("benito"), "SUSPENDED");
        jdbc.sql("UPDATE account SET followers = 9 WHERE handle = 'benita'").update();

        String page = page("/search?show=accounts&q=ben", ana);
        assertThat(page)
                .containsSubsequence("href=\"/@ben\"", "href=\"/@benita\"")
                .doesNotContain("benito");
        assertThat(page).contains("follow-ben").doesNotContain("href=\"/@mona\"");
    }

    @Test
    void pagesOfPeopleHaveNeitherGapsNorDoubles() {
        for (int i = 0; i < 25; i++) {
            cast.person("walker_" + i);
        }
        String first = page("/search?show=accounts&q=walker", null);
        var older = java.util.regex.Pattern.compile("after=([\\w-]+)").matcher(first);
        assertThat(older.find()).isTrue();
        String second = page("/search?show=accounts&q=walker&after=" + older.group(1), null);
        assertThat(handles(first)).hasSize(20).doesNotContainAnyElementsOf(handles(second));
        assertThat(handles(second)).hasSize(5);
    }

    private static List<String> handles(String page) {
        return java.util.regex.Pattern.compile("class=\"row__name\" href=\"/@(\\w+)\"")
                .matcher(page)
                .results()
                .map(hit -> hit.group(1))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"square", "sqare", "squaer"})
    void findsCommunitiesAlsoWhereALetterIsWrong(String typed) {
        assertThat(page("/search?show=communities&q=" + typed, ben)).contains("href=\"/communities/square\"");
    }

    @Test
    void saysWhatCanBeSearchedAndWhatIsNoDate() {
        say(ana, "hello");

        assertThat(page("/search", null)).contains("How to search", "from:ana");
        assertThat(page("/search?q=hello since:never", null))
                .contains("“never” is not a date", "aria-describedby=\"error-q\"", ">hello<");
        assertThat(page("/search?q=nowhere", null)).contains("Nothing found");
        assertThat(mvc.get().uri("/search?q=hello")).hasHeader("X-Robots-Tag", "noindex");
    }

    @Test
    void aCommunitysBoxSearchesThere() {
        say(ana, "hello");

        assertThat(page("/communities/square", null)).contains("name=\"in\" value=\"square\"");
        assertThat(mvc.get().uri("/search?in=square&q=hello"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/search?q=in%3Asquare%20hello");
        assertThat(page("/search?q=in:square hello", null)).contains(">hello<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"posts", "accounts", "communities"})
    void takesTheSameFewStatementsWhateverIsFound(String show) {
        int few = count(show);
        for (int i = 0; i < 30; i++) {
            say(ana, "ben in the square");
        }
        assertThat(count(show)).isEqualTo(few).isLessThanOrEqualTo(6);
    }

    private int count(String show) {
        return statements
                .of(() -> mvc.get()
                        .uri("/search?q=ben&show=" + show)
                        .with(signedIn(ben))
                        .exchange())
                .size();
    }

    private PostId say(AccountId author, String text) {
        return posts.publish(cast.actor(author), Audience.of(square), text);
    }

    private List<String> found(String query) {
        return texts(search(Actor.GUEST, query, ZoneOffset.UTC, Cursor.TOP));
    }

    private List<String> found(AccountId viewer, String query) {
        return texts(search(cast.actor(viewer), query, ZoneOffset.UTC, Cursor.TOP));
    }

    private Slice<PostView> search(Actor viewer, String query, ZoneId zone, Cursor after) {
        return reading.newest(viewer, PostSearch.of(SearchQuery.parse(query), zone), after);
    }

    private static List<String> texts(Slice<PostView> page) {
        return page.items().stream().map(PostView::text).toList();
    }

    private String page(String address, @Nullable AccountId viewer) {
        var request = mvc.get().uri(address);
        var page = viewer == null
                ? request.exchange()
                : request.with(signedIn(viewer)).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
