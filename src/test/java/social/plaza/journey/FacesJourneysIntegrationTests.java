package social.plaza.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.plaza.testing.Browser;
import social.plaza.testing.Cast;
import social.plaza.testing.Pictures;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Scene;

@PlazaTest
class FacesJourneysIntegrationTests {

    private final Browser browser;
    private final Cast cast;
    private final Scene scene;

    FacesJourneysIntegrationTests(Browser browser, Cast cast, Scene scene) {
        this.browser = browser;
        this.cast = cast;
        this.scene = scene;
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void aPersonShowsAFaceAndTakesItBack(boolean scripts) {
        String handle = scripts ? "painter_one" : "painter_two";
        cast.person(handle);
        Visitor painter = Visitor.signedIn(browser, scripts, handle);

        painter.open("/settings/profile");
        choose(painter, "avatarFile");
        choose(painter, "coverFile");
        if (scripts) {
            assertThat(painter.page().locator(".picture__shown canvas:visible")).hasCount(2);
        }
        painter.type("bio", "In red and blue").send("/settings/profile");
        saved(painter);
        drawn(painter.page().locator(".rail__account img.avatar"));
        Visitor guest = Visitor.guest(browser, scripts).open("/@" + handle).sees("In red and blue");
        drawn(guest.page().locator(".profile img.avatar--xl"));
        drawn(guest.page().locator(".profile img.cover__image"));

        painter.tick("noAvatar").send("/settings/profile");
        saved(painter);
        assertThat(painter.page().locator(".rail__account span.avatar")).isVisible();
        guest.open("/@" + handle);
        assertThat(guest.page().locator(".profile span.avatar--xl")).isVisible();
        drawn(guest.page().locator(".profile img.cover__image"));
        assertThat(painter.complaints()).isEmpty();
        assertThat(guest.complaints()).isEmpty();
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void anAdminGivesACommunityItsPictures(boolean scripts) {
        String slug = "painted-" + (scripts ? "one" : "two");
        String handle = scripts ? "curator_one" : "curator_two";
        scene.community(slug, cast.person(handle));
        String settings = "/communities/" + slug + "/settings";
        Visitor curator = Visitor.signedIn(browser, scripts, handle);

        curator.open(settings);
        choose(curator, "emblemFile");
        choose(curator, "bannerFile");
        curator.send(settings);
        saved(curator);

        Visitor guest = Visitor.guest(browser, scripts).open("/communities/" + slug);
        drawn(guest.page().locator(".chead img.tile"));
        drawn(guest.page().locator(".chead img.cover__image"));
        assertThat(curator.complaints()).isEmpty();
        assertThat(guest.complaints()).isEmpty();
    }

    private static void choose(Visitor visitor, String field) {
        visitor.page()
                .locator("main input[name='" + field + "']")
                .setInputFiles(new FilePayload("picture.png", "image/png", Pictures.file("png", 300, 200)));
    }

    private static void saved(Visitor visitor) {
        assertThat(visitor.page().getByText("Saved.").first()).isVisible();
    }

    /** Not only there, but loaded. */
    private static void drawn(Locator picture) {
        assertThat(picture).isVisible();
        assertThat(picture).hasJSProperty("complete", true);
        assertThat(((Number) picture.evaluate("image => image.naturalWidth")).intValue())
                .isGreaterThan(0);
    }
}
