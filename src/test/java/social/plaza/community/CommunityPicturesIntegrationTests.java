package social.plaza.community;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import social.plaza.media.Images;
import social.plaza.media.PictureChange;
import social.plaza.media.Purpose;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.testing.Cast;
import social.plaza.testing.Database;
import social.plaza.testing.Faces;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Race;
import social.plaza.testing.Scene;
import social.plaza.testing.Square;

@PlazaTest
class CommunityPicturesIntegrationTests {

    private final MockMvcTester mvc;
    private final Communities communities;
    private final Images images;
    private final Faces faces;
    private final Cast cast;
    private final Scene scene;
    private final Database database;
    private final JdbcClient jdbc;

    private int looks;
    private Square square;

    @SuppressWarnings("NullAway.Init")
    CommunityPicturesIntegrationTests(
            MockMvcTester mvc,
            Communities communities,
            Images images,
            Faces faces,
            Cast cast,
            Scene scene,
            Database database,
            JdbcClient jdbc) {
        this.mvc = mvc;
        this.communities = communities;
        this.images = images;
        this.faces = faces;
        this.cast = cast;
        this.scene = scene;
        this.database = database;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void gather() {
        database.empty();
        square = scene.square();
    }

    @Test
    void showsThemOnItsPagesAndCardsAndTellsTheLog() {
        assertThat(save(Map.of(), file("emblemFile", 30, 30), file("bannerFile", 90, 30)))
                .hasRedirectedUrl("/communities/square/settings");

        Pictures now = pictures();
        String emblem = "/media/" + image(now.emblem()) + '/';
        String banner = "/media/" + image(now.banner()) + '/';
        assertThat(page("/communities/square", null))
                .contains("class=\"tile avatar--l\" src=\"" + emblem, "class=\"cover__image\" src=\"" + banner)
                .contains("<meta property=\"og:image\" content=\"http://localhost:8080" + emblem + "large\">");
        assertThat(page("/communities/square/posts.atom", null))
                .contains("<icon>http://localhost:8080" + emblem + "large</icon>")
                .contains("<logo>http://localhost:8080" + banner + "large</logo>");
        for (String address : List.of("/communities/discover", "/")) {
            assertThat(page(address, null)).contains("class=\"tile avatar--m\" src=\"" + emblem, banner + "small");
        }
        assertThat(page("/communities", square.reader())).contains("class=\"tile avatar--m\" src=\"" + emblem);
        assertThat(get(emblem + "medium", null)).hasStatusOk();
        assertThat(get(banner + "large", null)).hasStatusOk();
        assertThat(changes()).isOne();
    }

    @Test
    void standsWithItsThemeUntilThen() {
        assertThat(page("/communities/square", null))
                .contains("data-cover=\"dots\"")
                .doesNotContain("/media/");
    }

    @Test
    void replacesAndRemovesThemEachInTheLog() {
        faces.give(square.community());
        Pictures first = pictures();

        save(Map.of(), file("emblemFile", 20, 30));
        assertThat(pictures().emblem()).isNotEqualTo(first.emblem());
        assertThat(pictures().banner()).isEqualTo(first.banner());
        save(Map.of("noEmblem", "true", "noBanner", "true"));

        assertThat(pictures()).isEqualTo(Pictures.NONE);
        assertThat(get("/media/" + image(first.banner()) + "/small", null)).hasStatus(404);
        assertThat(images.forgetOld(10)).isEqualTo(3);
        assertThat(changes()).isEqualTo(3);
        save(Map.of("noEmblem", "true"));
        assertThat(changes()).isEqualTo(3);
    }

    @Test
    void saysBesideTheFieldWhyAFileIsNotTakenAndLosesNothing() {
        var drawing = new MockMultipartFile("bannerFile", "a.png", "image/png", "<svg/>".getBytes(UTF_8));

        MvcTestResult refused = save(Map.of("purpose", "Typed"), drawing, file("emblemFile", 30, 30));

        assertThat(refused).hasStatus(422);
        assertThat(body(refused))
                .contains("href=\"#field-banner\"", "id=\"error-banner\"", ">Typed</textarea>")
                .contains("This file is no JPEG, PNG, GIF or WebP image");
        assertThat(changes()).isZero();
        save(Map.of("emblem", hidden(body(refused), "emblem")));
        assertThat(pictures().emblem()).isNotNull();
        assertThat(changes()).isOne();
    }

    @Test
    void keepsAFileWhereSomebodyElseSavedMeanwhile() {
        MvcTestResult overtaken = save(Map.of("edition", "stale", "purpose", "Late"), file("emblemFile", 30, 30));
        assertThat(overtaken).hasStatus(422);
        assertThat(pictures()).isEqualTo(Pictures.NONE);
        assertThat(hidden(body(overtaken), "emblem")).isNotEmpty();
    }

    @Test
    void isForTheAdminAlone() {
        for (AccountId account : List.of(square.moderator(), square.author())) {
            assertThat(send(account, Map.of(), file("emblemFile", 30, 30))).hasStatus(403);
        }
        assertThat(jdbc.sql("SELECT count(*) FROM media_image")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void vanishWhileStaffKeepItFrozen() {
        faces.give(square.community());
        String emblem = "/media/" + image(pictures().emblem()) + "/small";

        jdbc.sql("UPDATE community SET state = 'FROZEN'").update();
        assertThat(get(emblem, null)).hasStatus(404);
        assertThat(page("/communities/square", square.reader())).doesNotContain("/media/");

        jdbc.sql("UPDATE community SET state = 'ARCHIVED'").update();
        assertThat(get(emblem, null)).hasStatusOk();
        assertThat(page("/communities/square", square.reader())).contains("/media/");
    }

    @Test
    void leaveOneInUseHoweverManyComeAtOnce() {
        Actor admin = cast.actor(square.admin());
        Race<Boolean> race = Race.of(8, _ -> {
            PictureChange emblem = faces.change(admin, Purpose.EMBLEM);
            return () -> {
                faces.show(square.community(), emblem, PictureChange.NONE);
                return true;
            };
        });
        assertThat(race.failures()).isEmpty();
        assertThat(jdbc.sql("SELECT id FROM media_image WHERE state = 'KEPT'")
                        .query(Long.class)
                        .list())
                .containsExactly(image(pictures().emblem()));
    }

    private MvcTestResult save(Map<String, String> fields, MockMultipartFile... files) {
        return send(square.admin(), fields, files);
    }

    private MvcTestResult send(AccountId account, Map<String, String> fields, MockMultipartFile... files) {
        CommunityView now = communities.view("square");
        var request = mvc.put()
                .uri("/communities/square/settings")
                .multipart()
                .with(Cast.signedIn(account))
                .with(csrf())
                .param("name", now.name())
                .param("theme", now.theme().name())
                .param("cover", now.cover().name())
                .param("language", now.language())
                .param("topics", String.join(", ", now.topics()))
                .param("purpose", fields.getOrDefault("purpose", now.purpose()))
                .param("edition", fields.getOrDefault("edition", General.of(now).edition()));
        fields.forEach((name, value) -> {
            if (!name.equals("purpose") && !name.equals("edition")) {
                request.param(name, value);
            }
        });
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        return request.exchange();
    }

    private Pictures pictures() {
        return communities.view("square").pictures();
    }

    private int changes() {
        return jdbc.sql("SELECT count(*) FROM audit_entry WHERE act = 'SETTINGS_CHANGED'")
                .query(Integer.class)
                .single();
    }

    private static long image(social.plaza.media.@Nullable ImageId image) {
        return Objects.requireNonNull(image).value();
    }

    private static MockMultipartFile file(String field, int width, int height) {
        return new MockMultipartFile(
                field, "photo.jpg", "image/jpeg", social.plaza.testing.Pictures.file("jpg", width, height));
    }

    private static String hidden(String page, String field) {
        var value = Pattern.compile("name=\"" + field + "\" value=\"(\\d+)\"").matcher(page);
        assertThat(value.find()).isTrue();
        return value.group(1);
    }

    private MvcTestResult get(String address, @Nullable AccountId viewer) {
        var request = mvc.get().uri(address);
        return (viewer == null ? request : request.with(Cast.signedIn(viewer))).exchange();
    }

    /** As it is now: not a page that was made for a guest in an earlier test. */
    private String page(String address, @Nullable AccountId viewer) {
        return body(get(address + (address.contains("?") ? '&' : '?') + "look=" + ++looks, viewer));
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
