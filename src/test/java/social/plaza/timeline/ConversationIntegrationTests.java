package social.plaza.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import social.plaza.post.Audience;
import social.plaza.post.Draft;
import social.plaza.post.Posts;
import social.plaza.post.Quotes;
import social.plaza.post.Reposts;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.PostId;
import social.plaza.testing.Cast;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Scene;
import social.plaza.testing.Square;
import social.plaza.testing.StatementCount;

/** A post with what stands below it. */
@PlazaTest
class ConversationIntegrationTests {

    /** Six, but for the one that reads the session. */
    private static final int MOST_STATEMENTS = 5;

    private static final Pattern POST = Pattern.compile("id=\"post-(\\d+)\"");
    private static final Pattern MORE = Pattern.compile("href=\"([^\"]*after=[^\"]*)\"");

    private final MockMvcTester mvc;
    private final Posts posts;
    private final Quotes quotes;
    private final Reposts reposts;
    private final Cast cast;
    private final Scene scene;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final StatementCount statements;

    private Square square;
    private PostId question;

    @SuppressWarnings("NullAway.Init")
    ConversationIntegrationTests(
            MockMvcTester mvc,
            Posts posts,
            Quotes quotes,
            Reposts reposts,
            Cast cast,
            Scene scene,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            StatementCount statements) {
        this.mvc = mvc;
        this.posts = posts;
        this.quotes = quotes;
        this.reposts = reposts;
        this.cast = cast;
        this.scene = scene;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.statements = statements;
    }

    @BeforeEach
    void gather() {
        square = scene.square();
        question = scene.post(square.author(), square.community(), "A question");
    }

    @Nested
    class NestedAnswers {

        @Test
        void standBelowWhatTheyAnswerDownToThreeLevels() {
            PostId one = answer(question, "one");
            PostId two = answer(one, "two");
            PostId three = answer(two, "three");
            PostId four = answer(three, "four");
            PostId other = answer(question, "other");

            String page = body(get("/posts/" + question, null));
            assertThat(order(page)).containsExactly(question, other, one, two, three);
            assertThat(depth(page, one)).isEqualTo(1);
            assertThat(depth(page, two)).isEqualTo(2);
            assertThat(depth(page, three)).isEqualTo(3);
            assertThat(page).contains("<a href=\"/posts/" + three + "\">1 answer</a>");
            assertThat(order(body(get("/posts/" + three, null)))).containsExactly(question, one, two, three, four);
        }

        @Test
        void areOnTheFirstLevelReadInEitherOrder() {
            List<PostId> said = new ArrayList<>();
            said.add(question);
            for (int i = 0; i < 3; i++) {
                said.add(answer(question, "number " + i));
            }
            assertThat(order(body(get("/posts/" + question + "?order=oldest", null))))
                    .isEqualTo(said);
            assertThat(order(body(get("/posts/" + question, null))))
                    .containsExactly(said.get(0), said.get(3), said.get(2), said.get(1));
        }

        @Test
        void arePagedWithoutGapsOrDoublesInEitherOrder() {
            Set<PostId> said = new LinkedHashSet<>();
            for (int i = 0; i < 45; i++) {
                said.add(answer(question, "number " + i));
            }
            for (String first : new String[] {"/posts/" + question, "/posts/" + question + "?order=oldest"}) {
                List<PostId> read = new ArrayList<>();
                @Nullable String next = first;
                while (next != null) {
                    String page = body(get(next, null));
                    List<PostId> shown = order(page);
                    read.addAll(shown.subList(1, shown.size()));
                    next = more(page);
                }
                assertThat(read).as(first).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(said);
            }
        }

        @Test
        void ofABranchAreBroughtOnDemandInTheOrderTheyWereSaid() {
            PostId one = answer(question, "one");
            List<PostId> below = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                below.add(answer(one, "below " + i));
            }
            String page = body(get("/posts/" + question, null));
            assertThat(order(page)).containsExactly(question, one, below.get(0), below.get(1));
            assertThat(page)
                    .contains("28 more answers")
                    .containsPattern("<a href=\"/posts/" + one + "\"\\s+hx-get=\"/posts/" + one
                            + "/answers\\?level=1&amp;after=");

            List<PostId> read = new ArrayList<>(below.subList(0, 2));
            Matcher link =
                    Pattern.compile("hx-get=\"([^\"]*)\"").matcher(page.substring(page.indexOf("answers__more")));
            assertThat(link.find()).isTrue();
            @Nullable String next = link.group(1).replace("&amp;", "&");
            while (next != null) {
                String piece = body(get(next, null));
                List<PostId> shown = order(piece);
                read.addAll(shown.subList(1, shown.size()));
                next = more(piece);
            }
            assertThat(read).isEqualTo(below);
        }

        @Test
        void cannotBeShownLeaveAGapAboveThoseThatCan() {
            PostId gone = answer(question, "unspeakable");
            PostId alsoGone = posts.reply(actor(square.moderator()), gone, "withdrawn");
            PostId readable = answer(alsoGone, "still here");
            PostId alone = answer(question, "gone alone");
            hide(gone);
            posts.delete(actor(square.moderator()), alsoGone);
            hide(alone);

            for (AccountId viewer : new AccountId[] {square.author(), cast.person("stranger")}) {
                String page = body(get("/posts/" + question, viewer));
                assertThat(page)
                        .contains("This post cannot be shown", "still here")
                        .doesNotContain("unspeakable", "withdrawn", "gone alone");
                assertThat(order(page)).containsExactly(question, readable);
                assertThat(depth(page, readable)).isEqualTo(3);
                assertThat(body(get("/posts/" + gone + "/answers", viewer)))
                        .contains("still here")
                        .doesNotContain("unspeakable");
                assertThat(get("/posts/" + alone + "/answers", viewer)).hasStatus(404);
            }
            for (AccountId viewer : new AccountId[] {square.reader(), square.moderator(), square.admin()}) {
                assertThat(body(get("/posts/" + question, viewer)))
                        .contains("unspeakable", "still here", "gone alone")
                        .doesNotContain("withdrawn");
            }
        }

        @Test
        void farBelowManyThatCannotBeShownCanStillBeReached() {
            PostId deepest = question;
            for (int i = 0; i < 8; i++) {
                deepest = answer(deepest, "step " + i);
            }
            PostId last = answer(deepest, "the end");
            jdbc.sql("UPDATE post SET deleted_at = now() WHERE body LIKE 'step %'")
                    .update();

            String page = body(get("/posts/" + question, null));
            Set<String> followed = new LinkedHashSet<>();
            while (!page.contains("the end")) {
                Matcher link = Pattern.compile("href=\"(/posts/\\d+/answers)\"").matcher(page);
                assertThat(link.find()).isTrue();
                assertThat(followed.add(link.group(1))).isTrue();
                page = body(get(link.group(1), null));
            }
            assertThat(order(page)).containsExactly(last);
        }

        @Test
        void ofAProtectedPersonAreForTheirFollowersOnly() {
            AccountId guarded = cast.person("guarded");
            PostId toAll = posts.publish(actor(square.author()), Audience.followers(), "to all");
            posts.reply(actor(guarded), toAll, "guarded words");
            jdbc.sql("UPDATE account SET protected = true WHERE id = ?")
                    .param(guarded.value())
                    .update();

            assertThat(body(get("/posts/" + toAll, square.reader()))).doesNotContain("guarded words");
            assertThat(body(get("/posts/" + toAll, guarded))).contains("guarded words");
        }

        @Test
        void takeTheSameFewStatementsHoweverManyThereAre() {
            PostId one = answer(question, "one");
            for (int i = 0; i < 9; i++) {
                answer(one, "few");
            }
            int whenFew = statementsOf("/posts/" + question);
            int branchWhenFew = statementsOf("/posts/" + one + "/answers");
            many(question, 500);
            many(one, 500);

            assertThat(statementsOf("/posts/" + question)).isEqualTo(whenFew).isLessThanOrEqualTo(MOST_STATEMENTS);
            assertThat(statementsOf("/posts/" + one + "/answers"))
                    .isEqualTo(branchWhenFew)
                    .isLessThanOrEqualTo(MOST_STATEMENTS);
            assertThat(order(body(get("/posts/" + question, null)))).hasSizeLessThanOrEqualTo(101);
        }

        @Test
        void areHarmlessUnderStrangeAddresses() {
            for (String path : new String[] {
                "/posts/" + question + "?after=zzz&order=sideways",
                "/posts/" + question + "/answers?level=9",
                "/posts/" + question + "/answers?level=-1&after=%00",
                "/posts/" + question + "/answers?level=x&after=" + "A".repeat(22)
            }) {
                assertThat(get(path, null)).as(path).hasStatusOk();
            }
            for (String path : new String[] {"/posts/1/answers", "/posts/1/quotes", "/posts/1/reposts"}) {
                assertThat(get(path, null)).as(path).hasStatus(404);
            }
        }
    }

    @Nested
    class TheAuthorsLine {

        @Test
        void standsFirstAndApartFromTheAnswers() {
            PostId early = answer(question, "early");
            PostId second = posts.reply(actor(square.author()), question, "second");
            PostId third = posts.reply(actor(square.author()), second, "third");
            PostId late = answer(question, "late");
            PostId aside = posts.reply(actor(square.author()), question, "aside");

            String page = body(get("/posts/" + question, null));
            assertThat(order(page)).containsExactly(question, second, third, aside, late, early);
            assertThat(page.indexOf("id=\"line-title\"")).isLessThan(page.indexOf("id=\"post-" + second));
            assertThat(page.indexOf("id=\"answers-title\"")).isGreaterThan(page.indexOf("id=\"post-" + third));
        }

        @Test
        void isNotRepeatedOnFurtherPages() {
            PostId second = posts.reply(actor(square.author()), question, "second");
            for (int i = 0; i < 25; i++) {
                answer(question, "number " + i);
            }
            String next = more(body(get("/posts/" + question, null)));
            assertThat(next).isNotNull();
            assertThat(order(body(get(String.valueOf(next), null)))).hasSize(6).doesNotContain(second);
        }

        @Test
        void goesOnPastWhatItsAuthorDeleted() {
            PostId first = thread(4);
            List<PostId> line = order(body(get("/posts/" + first, null)));
            posts.delete(actor(square.author()), line.get(1));

            String page = body(get("/posts/" + first, null));
            assertThat(order(page)).containsExactly(line.get(0), line.get(2), line.get(3));
            assertThat(page).containsOnlyOnce("This post cannot be shown");
            posts.delete(actor(square.author()), line.get(3));
            posts.delete(actor(square.author()), line.get(2));
            assertThat(body(get("/posts/" + first, null))).doesNotContain("This post cannot be shown");
        }

        @Test
        void isShownToTheLengthThatIsWrittenInOneGoAndLeadsOn() {
            PostId first = thread(25);
            String whole = body(get("/posts/" + first, null));
            assertThat(order(whole)).hasSize(25);
            assertThat(whole).doesNotContain("Read on");

            PostId last = order(whole).getLast();
            posts.reply(actor(square.author()), last, "one more");
            String page = body(get("/posts/" + first, null));
            assertThat(order(page)).hasSize(25);
            assertThat(page).contains("<a href=\"/posts/" + last + "\">Read on</a>");
            assertThat(body(get("/posts/" + last, null))).contains("one more");
        }

        private PostId thread(int length) {
            return posts.publish(
                    actor(square.author()),
                    new Draft(
                            "part 1",
                            Audience.of(square.community()),
                            null,
                            null,
                            false,
                            null,
                            null,
                            List.of(),
                            IntStream.rangeClosed(2, length)
                                    .mapToObj(part -> "part " + part)
                                    .toList()),
                    null);
        }
    }

    @Nested
    class WhoPassedAPostOn {

        @Test
        void isListedAsFarAsTheViewerMayRead() {
            PostId shown = quotes.quote(actor(square.reader()), question, Audience.of(square.community()), "a quote");
            PostId hidden =
                    quotes.quote(actor(square.reader()), question, Audience.of(square.community()), "unspeakable");
            hide(hidden);
            reposts.repost(actor(square.reader()), question);

            String page = body(get("/posts/" + question, null));
            assertThat(page)
                    .contains(
                            "/posts/" + question + "/quotes\">One quote",
                            "/posts/" + question + "/reposts\">One repost");
            assertThat(order(body(get("/posts/" + question + "/quotes", null)))).containsExactly(question, shown);
            assertThat(body(get("/posts/" + question + "/quotes", square.moderator())))
                    .contains("unspeakable");
            assertThat(body(get("/posts/" + question + "/reposts", null))).contains("@rita");
            hide(question);
            for (String list : new String[] {"/quotes", "/reposts"}) {
                assertThat(get("/posts/" + question + list, null)).hasStatus(404);
                assertThat(get("/posts/" + question + list, square.moderator())).hasStatusOk();
            }
        }

        @Test
        void isPagedInAFewStatements() {
            for (int i = 0; i < 45; i++) {
                AccountId somebody = cast.person("person_" + i);
                PostId toAll = posts.publish(actor(somebody), Audience.followers(), "something");
                jdbc.sql("UPDATE post SET quote_of_id = ? WHERE id = ?")
                        .params(question.value(), toAll.value())
                        .update();
                jdbc.sql("INSERT INTO repost (id, post_id, account_id, community_id, at) VALUES (?, ?, ?, ?, now())")
                        .params(
                                toAll.value(),
                                question.value(),
                                somebody.value(),
                                square.community().value())
                        .update();
            }
            for (String list : new String[] {"/quotes", "/reposts"}) {
                List<String> read = new ArrayList<>();
                @Nullable String next = "/posts/" + question + list;
                while (next != null) {
                    String page = body(get(next, null));
                    Pattern.compile("href=\"/(@person_\\d+)\"")
                            .matcher(page)
                            .results()
                            .forEach(person -> read.add(person.group(1)));
                    next = more(page);
                }
                assertThat(Set.copyOf(read)).as(list).hasSize(45);
                assertThat(statementsOf("/posts/" + question + list)).isLessThanOrEqualTo(MOST_STATEMENTS);
            }
        }
    }

    private PostId answer(PostId to, String text) {
        return posts.reply(actor(square.reader()), to, text);
    }

    private void hide(PostId post) {
        transaction.executeWithoutResult(_ -> posts.hide(actor(square.admin()), post, "Be kind", ""));
    }

    /** As many answers, without the labour of writing each. */
    private void many(PostId to, int count) {
        jdbc.sql("""
                        INSERT INTO post (id, author_id, community_id, body, reply_to_id, conversation_id, created_at, version)
                        SELECT (SELECT max(id) FROM post) + number, ?, ?, 'one of many', ?, ?, now(), 0
                        FROM generate_series(1, ?) AS number""")
                .params(square.reader().value(), square.community().value(), to.value(), question.value(), count)
                .update();
    }

    private int statementsOf(String path) {
        return (int) statements.of(() -> get(path, square.author())).stream()
                .filter(statement -> !statement.contains("SPRING_SESSION"))
                .count();
    }

    /** The posts of a page in their order. */
    private static List<PostId> order(String page) {
        return POST.matcher(page)
                .results()
                .map(found -> new PostId(Long.parseLong(found.group(1))))
                .toList();
    }

    /** In how many lists a post stands. */
    private static int depth(String page, PostId post) {
        String before = page.substring(page.indexOf("<main"), page.indexOf("id=\"post-" + post + "\""));
        return before.split("<ol ", -1).length - before.split("</ol>", -1).length;
    }

    /** The next page of the list, null on the last. */
    private static @Nullable String more(String page) {
        int paging = page.indexOf("class=\"paging\"");
        Matcher link = MORE.matcher(paging < 0 ? "" : page.substring(paging));
        return link.find() ? link.group(1).replace("&amp;", "&") : null;
    }

    private Actor actor(AccountId account) {
        return cast.actor(account);
    }

    private MvcTestResult get(String path, @Nullable AccountId viewer) {
        return mvc.get()
                .uri(URI.create(path))
                .with(viewer == null ? anonymous() : Cast.signedIn(viewer))
                .exchange();
    }

    private static String body(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
