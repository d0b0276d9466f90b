package social.plaza.post;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.plaza.testing.Browser;
import social.plaza.testing.Cast;
import social.plaza.testing.Database;
import social.plaza.testing.PlazaTest;

/** The composer, as a person meets it in the browser. */
@PlazaTest
@SuppressWarnings("NullAway.Init") // the page is opened before each test
class ComposerIntegrationTests {

    private static final String HOME = "/";

    private final Browser browser;
    private final Cast cast;
    private final Database database;
    private Page page;

    ComposerIntegrationTests(Browser browser, Cast cast, Database database) {
        this.browser = browser;
        this.cast = cast;
        this.database = database;
    }

    @BeforeEach
    void signIn() {
        database.empty();
        cast.person("ana");
        page = browser.visit();
        page.navigate("/login");
        page.locator("[name=username]").fill("ana");
        page.locator("[name=password]").fill(Cast.PASSWORD);
        page.locator("[name=password]").press("Enter");
        page.waitForURL(Pattern.compile(".*/$"));
        page.navigate(HOME);
        assertThat(ring()).isVisible();
    }

    @Test
    void postsOnlyWhatFits() {
        assertThat(send()).isDisabled();

        text().fill("a".repeat(259));
        assertThat(ring()).hasAttribute("data-state", "free");
        text().fill("a".repeat(260));
        assertThat(ring()).hasAttribute("data-state", "near");
        assertThat(ring()).hasText("20");
        text().fill("a".repeat(280));
        assertThat(send()).isEnabled();
        text().fill("a".repeat(281));
        assertThat(ring()).hasAttribute("data-state", "over");
        assertThat(ring()).hasText("-1");
        assertThat(send()).isDisabled();
    }

    @Test
    void weighsLinksAndEmoji() {
        text().fill("a".repeat(237) + " https://plaza.org/" + "b".repeat(300));
        assertThat(ring()).hasText("19");

        text().fill("👨‍👩‍👧‍👦".repeat(139));
        assertThat(ring()).hasText("2");
    }

    @Test
    void keepsTheDraftUntilItIsPosted() {
        text().fill("Not yet");
        page.navigate("/help");
        page.navigate(HOME);
        assertThat(text()).hasValue("Not yet");

        text().fill("Now");
        text().press("Control+Enter");
        assertThat(page.locator(".post__text", new Page.LocatorOptions().setHasText("Now"))
                        .first())
                .isVisible();
        page.navigate(HOME);
        assertThat(text()).hasValue("");
    }

    @Test
    void growsWithItsText() {
        double before = text().boundingBox().height;

        text().fill("one\ntwo\nthree\nfour\nfive\nsix");

        org.assertj.core.api.Assertions.assertThat(text().boundingBox().height).isGreaterThan(before);
    }

    private Locator text() {
        return page.locator("#composer-text");
    }

    private Locator ring() {
        return page.locator(".composer__count");
    }

    private Locator send() {
        return page.locator(".composer__send");
    }
}
