package social.plaza.post.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import social.plaza.media.AltText;
import social.plaza.media.Images;
import social.plaza.moderation.Ground;
import social.plaza.moderation.Moderation;
import social.plaza.moderation.Norm;
import social.plaza.moderation.Undoing;
import social.plaza.post.Posts;
import social.plaza.shared.AccountId;
import social.plaza.shared.PostId;
import social.plaza.testing.Cast;
import social.plaza.testing.Pictures;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Scene;
import social.plaza.testing.Square;
import social.plaza.testing.StatementCount;
import social.plaza.testing.TestClock;

@PlazaTest
class PostImagesIntegrationTests {

    private static final Pattern IMAGE = Pattern.compile("/media/(\\d+)/small");

    private final MockMvcTester mvc;
    private final Posts posts;
    private final Images images;
    private final Moderation moderation;
    private final Undoing undoing;
    private final Cast cast;
    private final Scene scene;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final StatementCount count;

    private Square square;

    @SuppressWarnings("NullAway.Init")
    PostImagesIntegrationTests(
            MockMvcTester mvc,
            Posts posts,
            Images images,
            Moderation moderation,
            Undoing undoing,
            Cast cast,
            Scene scene,
            JdbcClient jdbc,
            TestClock clock,
            StatementCount count) {
        this.mvc = mvc;
        this.posts = posts;
        this.images = images;
        this.moderation = moderation;
        this.undoing = undoing;
        this.cast = cast;
        this.scene = scene;
        this.jdbc = jdbc;
        this.clock = clock;
        this.count = count;
    }

    @BeforeEach
    void gather() {
        square = scene.square();
    }

    @Test
    void showsThePicturesOfAPostInTheirPlaceAndOrder() {
        assertThat(post("Look", Map.of("alts", List.of("A wide one", "A <tall> one")), jpeg(640, 320), jpeg(20, 40)))
                .hasStatus3xxRedirection();

        String page = body(get("/communities/square", null));

        assertThat(page)
                .contains("data-count=\"2\"", "width=\"640\"", "height=\"320\"", "loading=\"lazy\"")
                .contains("alt=\"A wide one\"", "alt=\"A &lt;tall&gt; one\"")
                .contains("600w, /media/", "640w")
                .containsSubsequence("A wide one", "A &lt;tall&gt; one");
        MvcTestResult picture = get("/media/" + image(page) + "/large", null);
        assertThat(picture).hasStatusOk().hasContentType("image/jpeg").hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(picture.getResponse().getHeader("Cache-Control")).isEqualTo("no-cache, private");
        assertThat(mvc.get()
                        .uri("/media/" + image(page) + "/large")
                        .header(
                                "If-None-Match",
                                String.valueOf(picture.getResponse().getHeader("ETag"))))
                .hasStatus(304);
        assertThat(get("/media/" + image(page) + "/huge", null)).hasStatus(404);
        assertThat(get("/media/1/large", null)).hasStatus(404);
    }

    @Test
    void readsPicturesWithoutAnotherStatement() {
        StatementCount.Act look = () -> get("/communities/square", square.reader());
        post("Without", Map.of());
        int without = count.of(look).size();
        post("One", Map.of(), jpeg(20, 20), jpeg(20, 20), jpeg(20, 20), jpeg(20, 20));
        post("Two", Map.of(), jpeg(20, 20));

        assertThat(count.of(look)).hasSize(without);
    }

    @Test
    void goesByContentAlone() {
        var disguised = new MockMultipartFile("images", "evil.svg", "image/svg+xml", Pictures.file("png", 9, 9));
        assertThat(post("Look", Map.of(), disguised)).hasStatus3xxRedirection();

        var drawing =
                new MockMultipartFile("images", "fine.png", "image/png", "<svg onload='alert(1)'/>".getBytes(UTF_8));
        MvcTestResult refused = post("Look", Map.of(), drawing);
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("This file is no JPEG, PNG, GIF or WebP image", ">Look</textarea>");
        assertThat(posts()).isOne();
    }

    @Test
    void keepsPicturesAndTheirWordsWhereTheTextIsRefused() {
        MvcTestResult refused = post("", Map.of("alts", List.of("Two squares")), jpeg(30, 30));
        assertThat(refused).hasStatus(422);
        String page = body(refused);
        String image = image(page);
        assertThat(page).contains("name=\"kept\" value=\"" + image + "\"", ">Two squares</textarea>");
        assertThat(posts()).isZero();
        assertThat(get("/media/" + image + "/small", square.author())).hasStatusOk();
        assertThat(get("/media/" + image + "/small", square.admin())).hasStatus(404);

        var again = Map.of("kept", List.of(image), "keptAlts", List.of("Two squares, red"), "alts", List.of("More"));
        assertThat(post("Now", again, jpeg(40, 40))).hasStatus3xxRedirection();

        String shown = body(get("/communities/square", null));
        assertThat(shown).containsSubsequence("alt=\"Two squares, red\"", "alt=\"More\"");
        assertThat(image(shown)).isEqualTo(image);
    }

    @Test
    void leavesOutWhatIsRemovedAndWhatIsAnotherPersons() {
        String image = image(body(post("", Map.of(), jpeg(30, 30))));

        assertThat(post("Without", Map.of("kept", List.of(image), "removed", List.of(image))))
                .hasStatus3xxRedirection();
        assertThat(send(square.reader(), "Mine?", Map.of("kept", List.of(image))))
                .hasStatus3xxRedirection();
        assertThat(send(square.reader(), "Nonsense", Map.of("kept", List.of("x", "-1", ""))))
                .hasStatus3xxRedirection();

        assertThat(body(get("/communities/square", null))).doesNotContain("/media/");
    }

    @Test
    void takesFourAndNotFive() {
        MvcTestResult refused = post("Look", Map.of(), jpeg(9, 9), jpeg(9, 8), jpeg(9, 7), jpeg(9, 6), jpeg(9, 5));
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("A post holds at most 4 images.");
        assertThat(IMAGE.matcher(body(refused)).results()).hasSize(4);
        assertThat(posts()).isZero();

        assertThat(post("Look", Map.of(), jpeg(9, 9), jpeg(9, 8), jpeg(9, 7), jpeg(9, 6)))
                .hasStatus3xxRedirection();
    }

    @Test
    void takesAThousandCharactersOfWordsAndNoMore() {
        String most = "ñ".repeat(AltText.MAX);
        MvcTestResult refused = post("Look", Map.of("alts", List.of(most + "ñ")), jpeg(9, 9));
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains(">" + most + "ñ</textarea>");
        assertThat(posts()).isZero();

        assertThat(post("Look", Map.of("alts", List.of(most)), jpeg(9, 9))).hasStatus3xxRedirection();
        assertThat(body(get("/communities/square", null))).contains("alt=\"" + most + "\"");
    }

    @Test
    void publishesOnceWhatIsSentTwice() {
        var form = Map.of("submission", List.of(UUID.randomUUID().toString()), "alts", List.of("One"));
        assertThat(post("Look", form, jpeg(9, 9))).hasStatus3xxRedirection();
        assertThat(post("Look", form, jpeg(9, 9))).hasStatus3xxRedirection();
        assertThat(posts()).isOne();
        assertThat(post("Look", form, jpeg(9, 8))).hasStatus(409);
    }

    @Test
    void showsPicturesOfAHiddenPostToItsAuthorAndTheTeamAlone() {
        PostId post = withPicture();
        String image = "/media/" + image(body(get("/posts/" + post, null))) + "/large";
        long decision =
                moderation.hide(cast.actor(square.moderator()), post, new Ground.OfNorm(Norm.SAFETY), "Not here");

        assertThat(get(image, null)).hasStatus(404);
        assertThat(get(image, square.reader())).hasStatus(404);
        assertThat(get(image, square.author())).hasStatusOk();
        assertThat(get(image, square.moderator())).hasStatusOk();

        undoing.undo(cast.actor(square.moderator()), decision, "A mistake");
        assertThat(get(image, null)).hasStatusOk();
    }

    @Test
    void standsAmongThePicturesOfItsCommunityForThoseWhoMayReadIt() {
        PostId post = withPicture();
        PostId words = scene.post(square.author(), square.community(), "No picture");
        String pictures = "/communities/square?show=media";
        assertThat(body(get(pictures, null))).contains("id=\"post-" + post).doesNotContain("id=\"post-" + words);
        moderation.hide(cast.actor(square.moderator()), post, new Ground.OfNorm(Norm.SAFETY), "Not here");
        assertThat(body(get(pictures, square.reader()))).doesNotContain("id=\"post-" + post);
        assertThat(body(get(pictures, square.author()))).contains("id=\"post-" + post);
    }

    @Test
    void losesPicturesWithTheirPost() throws IOException {
        PostId post = withPicture();
        String image = image(body(get("/posts/" + post, null)));
        assertThat(files(image)).isEqualTo(2);

        posts.delete(cast.actor(square.author()), post);

        assertThat(get("/media/" + image + "/large", square.author())).hasStatus(404);
        assertThat(images.forgetOld(10)).isOne();
        assertThat(files(image)).isZero();
        assertThat(images.forgetOld(10)).isZero();
    }

    @Test
    void forgetsAfterADayWhatWasNeverPosted() throws IOException {
        String loose = image(body(post("", Map.of(), jpeg(30, 30))));
        PostId post = withPicture();
        clock.advance(Duration.ofDays(1).minusMillis(1));
        assertThat(images.forgetOld(10)).isZero();

        clock.advance(Duration.ofMillis(1));
        assertThat(images.forgetOld(10)).isOne();

        assertThat(files(loose)).isZero();
        assertThat(files(image(body(get("/posts/" + post, null))))).isEqualTo(2);
        assertThat(post("Late", Map.of("kept", List.of(loose)))).hasStatus3xxRedirection();
    }

    private PostId withPicture() {
        assertThat(post("Look", Map.of(), jpeg(30, 30))).hasStatus3xxRedirection();
        return new PostId(jdbc.sql("SELECT max(id) FROM post").query(Long.class).single());
    }

    private MvcTestResult post(String body, Map<String, List<String>> fields, MockMultipartFile... files) {
        return send(square.author(), body, fields, files);
    }

    private MvcTestResult send(
            AccountId author, String body, Map<String, List<String>> fields, MockMultipartFile... files) {
        var request = mvc.post()
                .uri("/posts")
                .multipart()
                .with(Cast.signedIn(author))
                .with(csrf())
                .param("body", body)
                .param("audience", "community:square");
        fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        return request.exchange();
    }

    private MvcTestResult get(String address, @Nullable AccountId viewer) {
        var request = mvc.get().uri(address);
        return (viewer == null ? request : request.with(Cast.signedIn(viewer))).exchange();
    }

    private static MockMultipartFile jpeg(int width, int height) {
        return new MockMultipartFile("images", "photo.jpg", "image/jpeg", Pictures.file("jpg", width, height));
    }

    private int posts() {
        return jdbc.sql("SELECT count(*) FROM post").query(Integer.class).single();
    }

    private static long files(String image) throws IOException {
        try (var files = Files.walk(Path.of("target/media"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(image + "-"))
                    .count();
        }
    }

    private static String image(String page) {
        return IMAGE.matcher(page).results().findFirst().orElseThrow().group(1);
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
