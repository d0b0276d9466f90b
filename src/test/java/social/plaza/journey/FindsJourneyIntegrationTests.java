package social.plaza.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.testing.Browser;
import social.plaza.testing.Cast;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Scene;

/** Finding something again, in the browser. */
@PlazaTest
class FindsJourneyIntegrationTests {

    private final Browser browser;
    private final Cast cast;
    private final Scene scene;

    FindsJourneyIntegrationTests(Browser browser, Cast cast, Scene scene) {
        this.browser = browser;
        this.cast = cast;
        this.scene = scene;
    }

    @Test
    void aGuestSearchesWithOneKeyAndCanSwitchItOff() {
        talkative("keyed", 25);
        Visitor guest = Visitor.guest(browser, true).open("/communities/keyed");
        Page page = guest.page();
        press(page, ".frame__search input");
        page.keyboard().type("number and/or in:keyed");
        assertThat(page.locator(".frame__search input")).hasValue("number and/or in:keyed");
        page.locator(".frame__search input").fill("number in:keyed");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Search");
        assertThat(page.locator("#feed > .post")).hasCount(20);
        page.locator(".paging a").click();
        assertThat(page.locator("#feed > .post")).hasCount(25);
        assertThat(page.locator(".paging--up")).hasCount(0);
        press(page, "#field-q");

        page.getByLabel("The key / brings you to the search box").uncheck();
        guest.open("/search");
        page.locator("[data-controller='search-key']:visible").waitFor();
        page.keyboard().press("/");
        assertThat(page.locator("#field-q")).not().isFocused();
        assertThat(guest.complaints()).isEmpty();
    }

    @Test
    void aGuestWithoutScriptsReadsDownAndBackUp() {
        talkative("walked", 45);
        Visitor guest = Visitor.guest(browser, false)
                .open("/communities/walked")
                .sees("number 044")
                .seesNot("number 024");
        follow(guest, "Show more").sees("number 024").seesNot("number 025").seesNot("number 004");
        follow(guest, "Show more").sees("number 004").seesNot("Show more");
        follow(guest, "Newer posts")
                .sees("number 024")
                .sees("number 005")
                .seesNot("number 025")
                .seesNot("number 004");
        follow(guest, "Newer posts").sees("number 044").seesNot("Newer posts");
        follow(guest, "Back to the newest").sees("number 044").seesNot("Back to the newest");
        assertThat(guest.complaints()).isEmpty();
    }

    private static Visitor follow(Visitor visitor, String link) {
        visitor.page()
                .locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                .click();
        return visitor;
    }

    /** The key may be pressed before its script has come. */
    private static void press(Page page, String field) {
        page.waitForFunction("""
                field => {
                  document.activeElement.blur();
                  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }));
                  return document.activeElement === document.querySelector(field);
                }""", field);
    }

    private void talkative(String slug, int posts) {
        AccountId author = cast.person(slug);
        CommunityId id = scene.community(slug, author);
        for (int i = 0; i < posts; i++) {
            scene.post(author, id, "number %03d".formatted(i));
        }
    }
}
