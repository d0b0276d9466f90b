package social.plaza.post.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import social.plaza.shared.PostId;
import social.plaza.testing.Cast;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Scene;
import social.plaza.testing.Square;
import social.plaza.testing.TestClock;

/** The parts of a composer's thread, without scripts. */
@PlazaTest
class ThreadPagesIntegrationTests {

    private static final Pattern PART =
            Pattern.compile("<textarea[^>]*id=\"then-([1-9]\\d*)\"[^>]*name=\"then\"[^>]*>([^<]*)</textarea>");

    private final MockMvcTester mvc;
    private final Scene scene;
    private final JdbcClient jdbc;
    private final TestClock clock;

    private Square square;

    @SuppressWarnings("NullAway.Init")
    ThreadPagesIntegrationTests(MockMvcTester mvc, Scene scene, JdbcClient jdbc, TestClock clock) {
        this.mvc = mvc;
        this.scene = scene;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void gather() {
        square = scene.square();
    }

    @Test
    void oneFieldMoreComesWithEverythingTyped() throws Exception {
        MultiValueMap<String, String> form = form("one", "two", "", "four, with a comma");
        form.add("add", "true");
        form.add("pollOption", "Yes");
        MvcTestResult page = post(form);

        assertThat(page).hasStatusOk();
        assertThat(parts(page)).containsExactly("two", "", "four, with a comma", "");
        assertThat(body(page))
                .contains(">one</textarea>", "value=\"Yes\"", "Post 5")
                .containsPattern("value=\"community:square\"[^>]* selected");
        assertThat(count()).isZero();
    }

    @Test
    void oneFieldIsTakenAway() throws Exception {
        MultiValueMap<String, String> form = form("one", "two", "three", "four");
        form.add("drop", "2");
        assertThat(parts(post(form))).containsExactly("two", "four");

        for (String strange : new String[] {"0", "4", "-1", "x", "99999999999", ""}) {
            form.set("drop", strange);
            assertThat(parts(post(form))).as(strange).containsExactly("two", "three", "four");
        }
        assertThat(count()).isZero();
    }

    @Test
    void atTwentyFiveNoFieldIsOffered() throws Exception {
        MultiValueMap<String, String> form = form("1", numbered(23));
        form.add("add", "true");
        MvcTestResult full = post(form);
        assertThat(parts(full)).hasSize(24);
        assertThat(body(full)).contains("at most 25 posts").doesNotContain("name=\"add\"");

        form.add("then", "24");
        form.add("then", "25");
        assertThat(parts(post(form))).hasSize(25);
        form.remove("add");
        MvcTestResult refused = post(form);
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("at most 25 posts. Remove some");
        assertThat(parts(refused)).hasSize(25);
        assertThat(count()).isZero();
    }

    @Test
    void whatIsWrongIsSaidBesideThePartItIsIn() throws Exception {
        MvcTestResult refused = post(form("one", "two", "", "b".repeat(281), "four"));

        assertThat(refused).hasStatus(422);
        assertThat(parts(refused)).containsExactly("two", "b".repeat(281), "four");
        assertThat(body(refused))
                .containsPattern("<a href=\"#then-2\">Post 3: [^<]*280")
                .containsPattern(
                        "(?s)id=\"then-2\"[^>]*aria-describedby=\"then-error\" aria-invalid=\"true\".*?</textarea>\\s*<p id=\"then-error\"")
                .doesNotContain(
                        "id=\"composer-error\"",
                        "id=\"then-1\" class=\"composer__text\" name=\"then\" rows=\"2\" dir=\"auto\" aria-");
        assertThat(count()).isZero();
    }

    @Test
    void aThreadIsPublishedFromTheFormAndSaidSo() {
        MvcTestResult published = post(form("one", "two", " ", "three"));

        assertThat(published).hasStatus3xxRedirection();
        assertThat(published).flash().containsEntry("flash", "post.thread.published");
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void anAnswerMayBeAThreadToo() {
        PostId question = scene.post(square.reader(), square.community(), "A question");
        MultiValueMap<String, String> form = form("one", "two");
        form.remove("audience");
        form.add("replyTo", question.toString());

        assertThat(post(form)).hasRedirectedUrl("/posts/" + question);
        assertThat(count()).isEqualTo(3);
    }

    /** Thirty posts a minute; a thread that was refused may be mended at once. */
    @Test
    void threadsAreHeldToThePaceOfPosts() {
        String[] long24 = numbered(24);
        long24[23] = "b".repeat(281);
        for (int i = 0; i < 5; i++) {
            assertThat(post(form("1", long24))).hasStatus(422);
        }
        assertThat(post(form("1", numbered(24)))).hasStatus3xxRedirection();
        assertThat(post(form("one more"))).hasStatus(429);
        assertThat(count()).isEqualTo(25);

        clock.advance(Duration.ofMinutes(1));
        assertThat(post(form("one more"))).hasStatus3xxRedirection();
    }

    private static String[] numbered(int count) {
        String[] texts = new String[count];
        Arrays.setAll(texts, Integer::toString);
        return texts;
    }

    private static MultiValueMap<String, String> form(String body, String... then) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("body", body);
        form.add("audience", "community:square");
        Collections.addAll(form.computeIfAbsent("then", _ -> new ArrayList<>()), then);
        return form;
    }

    private static List<String> parts(MvcTestResult page) throws UnsupportedEncodingException {
        return PART.matcher(body(page))
                .results()
                .map(ThreadPagesIntegrationTests::text)
                .toList();
    }

    private static String text(MatchResult part) {
        return part.group(2);
    }

    private MvcTestResult post(MultiValueMap<String, String> form) {
        return mvc.post()
                .uri("/posts")
                .params(form)
                .with(Cast.signedIn(square.author()))
                .with(csrf())
                .exchange();
    }

    private int count() {
        return jdbc.sql("SELECT count(*) FROM post").query(Integer.class).single();
    }

    private static String body(MvcTestResult page) throws UnsupportedEncodingException {
        return page.getResponse().getContentAsString();
    }
}
