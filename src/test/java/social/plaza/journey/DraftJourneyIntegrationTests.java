package social.plaza.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.plaza.testing.Browser;
import social.plaza.testing.Cast;
import social.plaza.testing.PlazaTest;

/** Writing first and posting later, in the browser. */
@PlazaTest
class DraftJourneyIntegrationTests {

    private final Browser browser;
    private final Cast cast;

    DraftJourneyIntegrationTests(Browser browser, Cast cast) {
        this.browser = browser;
        this.cast = cast;
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void somebodyKeepsADraftGoesOnSchedulesItAndPostsItAtOnce(boolean scripts) {
        String handle = "drafter_" + (scripts ? "one" : "two");
        cast.person(handle);
        Visitor visitor = Visitor.signedIn(browser, scripts, handle);
        Page page = visitor.page();

        visitor.open("/").type("body", "Half a thou").press("Save draft");
        assertThat(page.locator("#flash")).containsText("Your draft is kept");
        visitor.sees("Half a thou");
        if (scripts) {
            page.waitForFunction("localStorage.length === 0");
        }
        visitor.open("/");
        assertThat(page.locator("#composer-text")).hasValue("");

        visitor.open("/drafts");
        page.locator(".kept__link").click();
        assertThat(page.locator("#composer-text")).hasValue("Half a thou");
        page.locator("#composer-text").fill("A whole thought");
        page.locator("#composer-later summary").click();
        page.locator("#publish-at").fill("2026-12-24T18:30");
        assertThat(page.locator(".composer__send")).hasText(scripts ? "Schedule" : "Post");
        if (scripts) {
            page.locator("#publish-at").press("Enter");
        } else {
            page.locator(".composer__send").click();
        }
        assertThat(page.locator("#flash")).containsText("Thursday 24 December 2026, 18:30");
        visitor.sees("Thu 24 Dec 2026, 18:30").sees("A whole thought");
        visitor.open("/drafts").sees("No drafts");

        visitor.open("/scheduled").press("Post now");
        assertThat(page.locator("#flash")).containsText("published");
        visitor.sees("A whole thought");
        visitor.open("/scheduled").sees("Nothing scheduled");
        assertThat(visitor.complaints()).isEmpty();
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void aTimeIsInTheZoneOfTheBrowserOrInUtc(boolean scripts) {
        String handle = "zoned_" + (scripts ? "one" : "two");
        cast.person(handle);
        Visitor visitor = Visitor.signedIn(browser, scripts, handle);

        visitor.open("/compose");
        visitor.page().locator("#composer-later summary").click();
        String zone = scripts
                ? visitor.page()
                        .evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone")
                        .toString()
                : "UTC";
        assertThat(visitor.page().locator("#publish-zone")).containsText(zone);
        visitor.page().locator(".composer__keep").click();
        visitor.sees("There is nothing to keep yet");
        assertThat(visitor.complaints()).allMatch(refused -> refused.contains("status of 422"));
    }
}
