package social.plaza.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import social.plaza.post.Audience;
import social.plaza.post.Bookmarks;
import social.plaza.post.PostReading;
import social.plaza.post.PostView;
import social.plaza.post.Posts;
import social.plaza.post.Reposts;
import social.plaza.shared.Actor;
import social.plaza.shared.PostId;
import social.plaza.shared.Slice;
import social.plaza.shared.Turn;
import social.plaza.testing.Cast;
import social.plaza.testing.Grounds;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Scene;
import social.plaza.testing.Square;
import social.plaza.testing.StatementCount;

/** A list is read down and back up without a gap and without a double, whatever happens in it meanwhile. */
@PlazaTest
class PagingIntegrationTests {

    private static final int MANY = 65;

    private final MockMvcTester mvc;
    private final Posts posts;
    private final Reposts reposts;
    private final Bookmarks bookmarks;
    private final PostReading reading;
    private final Cast cast;
    private final Grounds grounds;
    private final Scene scene;
    private final JdbcClient jdbc;
    private final StatementCount statements;

    private final List<PostId> said = new ArrayList<>();
    private final Set<PostId> gone = new HashSet<>();
    private Square square;

    @SuppressWarnings("NullAway.Init")
    PagingIntegrationTests(
            MockMvcTester mvc,
            Posts posts,
            Reposts reposts,
            Bookmarks bookmarks,
            PostReading reading,
            Cast cast,
            Grounds grounds,
            Scene scene,
            JdbcClient jdbc,
            StatementCount statements) {
        this.mvc = mvc;
        this.posts = posts;
        this.reposts = reposts;
        this.bookmarks = bookmarks;
        this.reading = reading;
        this.cast = cast;
        this.grounds = grounds;
        this.scene = scene;
        this.jdbc = jdbc;
        this.statements = statements;
    }

    @BeforeEach
    void gather() {
        square = scene.square();
        said.clear();
        gone.clear();
        for (int i = 0; i < MANY; i++) {
            say("number " + i + " #walk");
        }
    }

    @Test
    void whatIsSaid() {
        walks(
                turn -> reading.page(reader(), Timelines.community(square.community()), turn),
                PostView::place,
                this::chat);
        walks(turn -> reading.page(reader(), Timelines.communities(), turn), PostView::place, this::chat);
        walks(turn -> reading.page(Actor.GUEST, Timelines.hashtag("walk"), turn), PostView::place, this::chat);
        walks(turn -> reading.page(reader(), search("number"), turn), PostView::place, this::chat);
        scene.topics(square.community(), "walks");
        walks(turn -> reading.page(Actor.GUEST, Timelines.topic("walks"), turn), PostView::place, this::chat);
        walks(turn -> reading.page(author(), Timelines.ownInCommunities(), turn), PostView::place, this::chat);
    }

    @Test
    void whatIsReposted() {
        grounds.follow(square.reader(), square.moderator());
        for (int i = 0; i < MANY; i += 2) {
            reposts.repost(cast.actor(square.moderator()), said.get(i));
        }
        walks(
                turn -> reading.page(reader(), Timelines.community(square.community()), turn),
                PostView::place,
                this::echo);
        walks(turn -> reading.page(reader(), Timelines.communities(), turn), PostView::place, this::echo);
        walks(
                turn -> reading.page(reader(), Timelines.profile(square.moderator(), true), turn),
                PostView::place,
                this::echo);
    }

    @Test
    void whatIsAnsweredMost() {
        answered();
        walks(
                turn -> reading.mostAnswered(Actor.GUEST, Timelines.answeredIn(square.community()), turn),
                post -> post.id().value(),
                page -> {
                    chat(page);
                    jdbc.sql("UPDATE post SET replies = 9 WHERE id = ?")
                            .param(said.getLast().value())
                            .update();
                });
    }

    @Test
    void whatIsBookmarked() {
        said.reversed().forEach(post -> bookmarks.add(reader(), post));
        walks(turn -> reading.bookmarked(reader(), turn), post -> post.id().value(), page -> {
            chat(page);
            bookmarks.add(reader(), said.getLast());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/communities",
                "/communities?filter=mine",
                "/communities/square",
                "/communities/square?show=discussed",
                "/@ben",
                "/bookmarks",
                "/hashtags/walk",
                "/topics/walks",
                "/search?q=number%20in:square"
            })
    void aPageLeadsToThoseBesideItInTheSameFewStatements(String path) {
        answered();
        scene.topics(square.community(), "walks");
        said.reversed().forEach(post -> bookmarks.add(author(), post));
        for (int i = 0; i < 45; i++) {
            posts.publish(author(), Audience.followers(), "to followers " + i);
        }

        String first = open(path);
        assertThat(first).doesNotContain("before=", "rel=\"prev\"");
        String second = open(link(first, "after"));
        assertThat(shown(second)).hasSize(Slice.SIZE).doesNotContainAnyElementsOf(shown(first));
        String third = open(link(second, "after"));
        String back = open(link(third, "before"));
        assertThat(shown(back)).isEqualTo(shown(second));
        assertThat(back).contains("Back to the ", "paging--up");
        String top = open(link(back, "before"));
        assertThat(shown(top)).isEqualTo(shown(first));
        assertThat(top).doesNotContain("before=");

        assertThat(statements.of(() -> open(link(third, "before"))))
                .hasSizeLessThanOrEqualTo(statements.of(() -> open(path)).size());
    }

    @Test
    void whereNothingIsLeftThePageSaysSoAndLeadsBack() {
        String second = open(link(open("/communities/square"), "after"));
        String up = link(second, "before");
        String down = link(second, "after");
        said.forEach(post -> posts.delete(author(), post));

        for (String path : List.of(up, down)) {
            assertThat(open(path))
                    .contains("Nothing more this way", "href=\"/communities/square\"")
                    .doesNotContain("id=\"post-", "Nobody has posted");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zzz", "AAAAAAAAAAAAAAAAAAAAAA", "_____________________w", "gAAAAAAAAACAAAAAAAAAAA", "%00%ff"})
    void aCursorOfNobodysIsHarmless(String cursor) {
        for (String path :
                List.of("/communities/square?", "/communities/square?show=discussed&", "/search?q=number&")) {
            open(path + "before=" + cursor);
            open(path + "after=" + cursor);
            open(path + "after=" + cursor + "&before=" + cursor);
        }
    }

    /**
     * Reads all the way down, and from there all the way up.
     *
     * @param meanwhile happens between two looks, and is told what was shown
     */
    private void walks(
            Function<Turn, Slice<PostView>> list, Function<PostView, Long> key, Consumer<Slice<PostView>> meanwhile) {
        List<Long> before = List.copyOf(all(list, key).keySet());
        List<Long> down = new ArrayList<>();
        Slice<PostView> page = list.apply(Turn.FIRST);
        assertThat(page.previous()).isNull();
        while (true) {
            page.items().forEach(post -> down.add(key.apply(post)));
            meanwhile.accept(page);
            if (page.next() == null) {
                break;
            }
            page = list.apply(Turn.of(page.next(), null));
        }
        assertThat(down).doesNotHaveDuplicates().containsAll(still(before)).isSubsetOf(before);

        List<Long> up = new ArrayList<>(keys(page, key));
        Set<PostId> seen = new HashSet<>(ids(page));
        while (page.previous() != null) {
            page = list.apply(Turn.of(null, page.previous()));
            up.addAll(0, keys(page, key));
            seen.addAll(ids(page));
            meanwhile.accept(page);
        }
        Map<Long, PostId> now = all(list, key);
        assertThat(up).doesNotHaveDuplicates().containsAll(still(before));
        assertThat(up.stream().filter(now::containsKey))
                .as("the order")
                .containsExactlyElementsOf(
                        now.keySet().stream().filter(up::contains).toList());
        Set<Long> after = published(now);
        assertThat(now.keySet())
                .as("what was not read stood on its page already")
                .allMatch(one -> up.contains(one) || seen.contains(now.get(one)) || after.contains(one));
    }

    /** What came when the top had been read. */
    private Set<Long> published(Map<Long, PostId> now) {
        Set<Long> last = new HashSet<>();
        now.forEach((key, post) -> {
            if (post.equals(said.getLast())) {
                last.add(key);
            }
        });
        return last;
    }

    private static List<PostId> ids(Slice<PostView> page) {
        return page.items().stream().map(PostView::id).toList();
    }

    private static List<Long> keys(Slice<PostView> page, Function<PostView, Long> key) {
        return page.items().stream().map(key).toList();
    }

    /** What of these was not deleted, as far as it stands under its own id. */
    private List<Long> still(List<Long> keys) {
        return keys.stream()
                .filter(key -> !gone.contains(new PostId(key)) && said.contains(new PostId(key)))
                .toList();
    }

    private static Map<Long, PostId> all(Function<Turn, Slice<PostView>> list, Function<PostView, Long> key) {
        Map<Long, PostId> all = new LinkedHashMap<>();
        @Nullable String next = null;
        do {
            Slice<PostView> page = list.apply(Turn.of(next, null));
            page.items().forEach(post -> all.put(key.apply(post), post.id()));
            next = page.next();
        } while (next != null);
        return all;
    }

    /** Somebody posts, and of what was just shown the first and the last are deleted: those that lead on. */
    private void chat(Slice<PostView> page) {
        say("number n #walk");
        delete(page.items().getFirst().id());
        delete(page.items().getLast().id());
    }

    private void echo(Slice<PostView> page) {
        chat(page);
        reposts.repost(cast.actor(square.moderator()), said.getLast());
        PostId older = said.get(said.size() / 2);
        if (!gone.contains(older)) {
            reposts.repost(cast.actor(square.admin()), older);
        }
    }

    private void delete(PostId post) {
        if (gone.add(post)) {
            posts.delete(author(), post);
        }
    }

    private void say(String text) {
        said.add(posts.publish(author(), Audience.of(square.community()), text));
    }

    private void answered() {
        jdbc.sql("UPDATE post SET replies = 1 + id % 3 WHERE community_id = ?")
                .param(square.community().value())
                .update();
    }

    private static PostReading.Choice search(String words) {
        return PostSearch.of(SearchQuery.parse(words), ZoneOffset.UTC);
    }

    private Actor reader() {
        return cast.actor(square.reader());
    }

    private Actor author() {
        return cast.actor(square.author());
    }

    private String open(String path) {
        var answer = mvc.get()
                .uri(URI.create(path))
                .with(Cast.signedIn(square.author()))
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private static String link(String page, String turn) {
        var link = Pattern.compile("href=\"([^\"]*[?&;]" + turn + "=[^\"]*)\"").matcher(page);
        assertThat(link.find()).as(turn).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    private static List<String> shown(String page) {
        return Pattern.compile("id=\"post-(\\d+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
