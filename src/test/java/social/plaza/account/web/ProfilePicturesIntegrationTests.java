package social.plaza.account.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import social.plaza.account.StandingDesk;
import social.plaza.media.Images;
import social.plaza.media.PictureChange;
import social.plaza.media.Purpose;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.testing.Cast;
import social.plaza.testing.Database;
import social.plaza.testing.Faces;
import social.plaza.testing.Pictures;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Race;
import social.plaza.testing.Scene;
import social.plaza.testing.Square;
import social.plaza.testing.StatementCount;

@PlazaTest
class ProfilePicturesIntegrationTests {

    private static final Pattern IMAGE = Pattern.compile("/media/(\\d+)/");

    private final MockMvcTester mvc;
    private final Images images;
    private final Faces faces;
    private final StandingDesk standings;
    private final Cast cast;
    private final Scene scene;
    private final Database database;
    private final JdbcClient jdbc;
    private final StatementCount count;

    private int looks;
    private Square square;
    private Actor author;

    @SuppressWarnings("NullAway.Init")
    ProfilePicturesIntegrationTests(
            MockMvcTester mvc,
            Images images,
            Faces faces,
            StandingDesk standings,
            Cast cast,
            Scene scene,
            Database database,
            JdbcClient jdbc,
            StatementCount count) {
        this.mvc = mvc;
        this.images = images;
        this.faces = faces;
        this.standings = standings;
        this.cast = cast;
        this.scene = scene;
        this.database = database;
        this.jdbc = jdbc;
        this.count = count;
    }

    @BeforeEach
    void gather() {
        database.empty();
        square = scene.square();
        author = cast.actor(square.author());
    }

    @Test
    void showsThemOnTheProfileAndWhereverTheAccountStands() {
        scene.post(square.author(), square.community(), "Here I am");

        assertThat(save(Map.of(), file("avatarFile", 300, 200), file("coverFile", 900, 300)))
                .hasRedirectedUrl("/settings/profile");

        long avatar = column("avatar_id");
        long cover = column("cover_id");
        String face = "class=\"avatar avatar--m\" src=\"/media/" + avatar + "/small\" srcset=\"/media/" + avatar
                + "/medium 2x\" width=\"40\" height=\"40\" alt=\"\" loading=\"lazy\"";
        String profile = page("/@" + author.handle(), null);
        assertThat(profile)
                .contains("class=\"avatar avatar--xl\" src=\"/media/" + avatar + "/medium\"")
                .contains("class=\"cover__image\" src=\"/media/" + cover + "/small\"")
                .contains("<meta property=\"og:image\" content=\"http://localhost:8080/media/" + avatar + "/large\">");
        assertThat(page("/@" + author.handle() + "/posts.atom", null))
                .contains("<icon>http://localhost:8080/media/" + avatar + "/large</icon>")
                .contains("<logo>http://localhost:8080/media/" + cover + "/large</logo>");
        assertThat(page("/communities/square", null)).contains(face);
        assertThat(page("/communities/square/members", null)).contains(face);
        assertThat(page("/search?show=accounts&q=" + author.handle(), null)).contains(face);
        assertThat(page("/settings/contact", square.author())).contains(face);
        for (String size : List.of("large", "medium", "small")) {
            assertThat(get("/media/" + avatar + '/' + size, null))
                    .hasStatusOk()
                    .hasContentType("image/jpeg")
                    .hasHeader("Cache-Control", "max-age=3600, private");
        }
        assertThat(get("/media/" + cover + "/large", null)).hasStatusOk();
        assertThat(get("/media/" + cover + "/medium", null)).hasStatus(404);
    }

    @Test
    void standsWithInitialsUntilThen() {
        assertThat(page("/@" + author.handle(), null))
                .contains("avatar avatar--xl hue-", "content=\"http://localhost:8080/assets/")
                .doesNotContain("/media/", "profile--covered");
    }

    @Test
    void replacesOneAndLeavesTheOther() throws IOException {
        save(Map.of(), file("avatarFile", 30, 20), file("coverFile", 90, 30));
        long first = column("avatar_id");
        long cover = column("cover_id");

        assertThat(save(Map.of(), file("avatarFile", 20, 30))).hasStatus3xxRedirection();

        assertThat(column("avatar_id")).isNotEqualTo(first);
        assertThat(column("cover_id")).isEqualTo(cover);
        assertThat(get("/media/" + first + "/small", square.author())).hasStatus(404);
        assertThat(files(first)).isEqualTo(3);
        assertThat(images.forgetOld(10)).isOne();
        assertThat(files(first)).isZero();
        assertThat(files(column("avatar_id"))).isEqualTo(3);
    }

    @Test
    void removesWhatItIsAskedTo() {
        faces.give(square.author());
        long avatar = column("avatar_id");

        assertThat(save(Map.of("noAvatar", "true"))).hasStatus3xxRedirection();

        assertThat(page("/@" + author.handle(), null)).contains("avatar--xl hue-", "profile--covered");
        assertThat(get("/media/" + avatar + "/small", square.author())).hasStatus(404);
        assertThat(save(Map.of("noAvatar", "true", "noCover", "true"))).hasStatus3xxRedirection();
        assertThat(page("/@" + author.handle(), null)).doesNotContain("/media/");
        assertThat(images.forgetOld(10)).isEqualTo(2);
    }

    @Test
    void leavesThemAloneWhereOnlyWordsChange() {
        faces.give(square.author());
        long avatar = column("avatar_id");
        assertThat(save(Map.of("bio", "Otherwise"))).hasStatus3xxRedirection();
        assertThat(column("avatar_id")).isEqualTo(avatar);
        assertThat(jdbc.sql("SELECT bio FROM account WHERE id = ?")
                        .param(square.author().value())
                        .query(String.class)
                        .single())
                .isEqualTo("Otherwise");
    }

    @Test
    void saysBesideTheFieldWhyAFileIsNotTakenAndLosesNothing() {
        var drawing = new MockMultipartFile("avatarFile", "a.png", "image/png", "<svg onload='x()'/>".getBytes(UTF_8));

        MvcTestResult refused =
                save(Map.of("displayName", "Typed", "bio", "Also typed"), drawing, file("coverFile", 90, 30));

        assertThat(refused).hasStatus(422);
        String page = body(refused);
        assertThat(page)
                .contains("href=\"#field-avatar\"", "id=\"error-avatar\"", "aria-invalid=\"true\"")
                .contains("This file is no JPEG, PNG, GIF or WebP image")
                .contains("value=\"Typed\"", ">Also typed</textarea>");
        assertThat(kept()).isZero();
        String cover = value(page, "cover");
        assertThat(get("/media/" + cover + "/small", square.author())).hasStatusOk();
        assertThat(get("/media/" + cover + "/small", square.admin())).hasStatus(404);

        assertThat(save(Map.of("cover", cover))).hasStatus3xxRedirection();
        assertThat(column("cover_id")).isEqualTo(Long.parseLong(cover));
        assertThat(get("/media/" + cover + "/small", square.admin())).hasStatusOk();
        assertThat(save(Map.of("cover", cover))).hasStatus3xxRedirection();
        assertThat(column("cover_id")).isEqualTo(Long.parseLong(cover));
    }

    @Test
    void keepsAFileWhereTheWordsAreRefused() {
        MvcTestResult refused = save(Map.of("displayName", ""), file("avatarFile", 30, 30));

        assertThat(refused).hasStatus(422);
        String avatar = value(body(refused), "avatar");
        assertThat(body(refused)).contains("This image is uploaded and will be shown once you save.");
        assertThat(save(Map.of("avatar", avatar, "noAvatar", "true"))).hasStatus3xxRedirection();
        assertThat(kept()).isZero();
        assertThat(save(Map.of("avatar", avatar))).hasStatus3xxRedirection();
        assertThat(column("avatar_id")).isEqualTo(Long.parseLong(avatar));
    }

    @Test
    void takesTenMegabytesAndNoByteMore() {
        byte[] picture = Pictures.file("jpg", 40, 40);
        byte[] most = Arrays.copyOf(picture, 10 << 20);
        byte[] over = Arrays.copyOf(picture, (10 << 20) + 1);

        MvcTestResult refused = save(Map.of(), new MockMultipartFile("avatarFile", "a.jpg", "image/jpeg", over));
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("This image is larger than 10 MB.");
        MvcTestResult taken = save(Map.of(), new MockMultipartFile("avatarFile", "a.jpg", "image/jpeg", most));
        assertThat(body(taken)).doesNotContain("larger than 10 MB");
    }

    @Test
    void takesNobodyElsesPictureAndNoneOfAnotherKind() {
        String theirs = faces.upload(cast.actor(square.admin()), Purpose.AVATAR).toString();
        String cover = faces.upload(author, Purpose.COVER).toString();
        for (String id : List.of(theirs, cover, "x", "-1", "99999999999999999999")) {
            assertThat(save(Map.of("avatar", id))).hasStatus3xxRedirection();
        }
        assertThat(kept()).isZero();
    }

    @Test
    void vanishWithASuspensionAtOnceAndComeBackWithIt() {
        faces.give(square.author());
        scene.post(square.author(), square.community(), "Here I am");
        String avatar = "/media/" + column("avatar_id");
        Actor staff = cast.actor(cast.staff("caretaker"));

        standings.suspend(staff, square.author(), "Sells what is not theirs");

        assertThat(get(avatar + "/small", null)).hasStatus(404);
        assertThat(get(avatar + "/small", square.admin())).hasStatus(404);
        assertThat(get("/media/" + column("cover_id") + "/small", null)).hasStatus(404);
        for (String address : List.of("/@" + author.handle(), "/communities/square", "/communities/square/members")) {
            assertThat(page(address, square.admin())).doesNotContain(avatar);
        }

        standings.reinstate(staff, square.author(), "It was a mistake");
        assertThat(get(avatar + "/small", null)).hasStatusOk();
        assertThat(page("/@" + author.handle(), square.admin())).contains(avatar);
    }

    @Test
    void costNoStatement() {
        scene.post(square.author(), square.community(), "Here I am");
        List<String> addresses = List.of(
                "/",
                "/@" + author.handle(),
                "/communities/square",
                "/communities/square/members",
                "/communities/discover",
                "/notifications");
        List<Integer> without = addresses.stream().map(this::statements).toList();

        for (AccountId account : List.of(square.author(), square.admin(), square.reader())) {
            faces.give(account);
        }
        faces.give(square.community());

        assertThat(addresses.stream().map(this::statements).toList()).isEqualTo(without);
    }

    @Test
    void leaveOneInUseHoweverManyComeAtOnce() {
        for (int round = 0; round < Math.min(5, Race.rounds()); round++) {
            Race<Boolean> race = Race.of(8, i -> {
                PictureChange avatar = faces.change(author, Purpose.AVATAR);
                return () -> {
                    faces.show(author, avatar, i % 3 == 0 ? PictureChange.REMOVAL : PictureChange.NONE);
                    return true;
                };
            });
            assertThat(race.failures()).isEmpty();
            assertThat(jdbc.sql("SELECT id FROM media_image WHERE state = 'KEPT'")
                            .query(Long.class)
                            .list())
                    .containsExactly(column("avatar_id"));
        }
    }

    @Test
    void stopsWhoReplacesThemWithoutEnd() {
        jdbc.sql("""
                        INSERT INTO media_image (id, owner_id, purpose, encoding, width, height, digest, state, since)
                        SELECT n, ?, 'AVATAR', 'JPEG', 1, 1, repeat('0', 64), 'GONE', now() FROM generate_series(1, 99) n""").param(square.author().value()).update();
        assertThat(save(Map.of(), file("avatarFile", 30, 30))).hasStatus3xxRedirection();
        assertThat(save(Map.of(), file("avatarFile", 30, 30))).hasStatus3xxRedirection();

        MvcTestResult refused = save(Map.of(), file("avatarFile", 30, 30));

        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("You have uploaded many images that are not in use.");
    }

    private int statements(String address) {
        return count.of(() -> get(address, square.author())).size();
    }

    private MvcTestResult save(Map<String, String> fields, MockMultipartFile... files) {
        var request = mvc.put()
                .uri("/settings/profile")
                .multipart()
                .with(Cast.signedIn(square.author()))
                .with(csrf())
                .param("displayName", fields.getOrDefault("displayName", "Somebody"));
        fields.forEach((name, value) -> {
            if (!name.equals("displayName")) {
                request.param(name, value);
            }
        });
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        return request.exchange();
    }

    private static MockMultipartFile file(String field, int width, int height) {
        return new MockMultipartFile(field, "photo.jpg", "image/jpeg", Pictures.file("jpg", width, height));
    }

    private MvcTestResult get(String address, @Nullable AccountId viewer) {
        var request = mvc.get().uri(address);
        return (viewer == null ? request : request.with(Cast.signedIn(viewer))).exchange();
    }

    /** As it is now: not a page that was made for a guest in an earlier test. */
    private String page(String address, @Nullable AccountId viewer) {
        return body(get(address + (address.contains("?") ? '&' : '?') + "look=" + ++looks, viewer));
    }

    private long column(String name) {
        return jdbc.sql("SELECT " + name + " FROM account WHERE id = ?")
                .param(square.author().value())
                .query(Long.class)
                .single();
    }

    private int kept() {
        return jdbc.sql("SELECT count(*) FROM media_image WHERE state = 'KEPT'")
                .query(Integer.class)
                .single();
    }

    private static String value(String page, String field) {
        var hidden = Pattern.compile("name=\"" + field + "\" value=\"(\\d+)\"").matcher(page);
        assertThat(hidden.find()).isTrue();
        assertThat(IMAGE.matcher(page).results().map(image -> image.group(1))).contains(hidden.group(1));
        return hidden.group(1);
    }

    private static long files(long image) throws IOException {
        try (var files = Files.walk(Path.of("target/media"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(image + "-"))
                    .count();
        }
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
