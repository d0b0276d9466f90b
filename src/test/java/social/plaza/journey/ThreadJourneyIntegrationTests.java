package social.plaza.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.plaza.post.Audience;
import social.plaza.post.Posts;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.PostId;
import social.plaza.testing.Browser;
import social.plaza.testing.Cast;
import social.plaza.testing.PlazaTest;

/** Somebody writes a thread, and somebody reads what was answered. */
@PlazaTest
class ThreadJourneyIntegrationTests {

    private final Browser browser;
    private final Cast cast;
    private final Posts posts;

    ThreadJourneyIntegrationTests(Browser browser, Cast cast, Posts posts) {
        this.browser = browser;
        this.cast = cast;
        this.posts = posts;
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void somebodyWritesThreePostsInOneGo(boolean scripts) {
        String handle = "teller_" + (scripts ? "one" : "two");
        cast.person(handle);
        Visitor teller = Visitor.signedIn(browser, scripts, handle);
        teller.open("/compose").type("body", "It began in May.").press("Thread");
        field(teller, 1).fill("Nobody noticed.");
        teller.press("Thread");
        field(teller, 2).fill("To be taken out.");
        teller.press("Thread");
        field(teller, 3).fill("Then it rained.");
        teller.press("Remove post 3");
        assertThat(field(teller, 3)).hasCount(0);
        assertThat(field(teller, 2)).hasValue("Then it rained.");
        if (scripts) {
            assertThat(teller.page().locator(".composer .composer__count")).hasCount(3);
            teller.open("/help").open("/compose");
            assertThat(field(teller, 2)).hasValue("Then it rained.");
        }
        teller.send("/posts");

        teller.page().waitForURL("**/");
        teller.sees("It began in May.").seesNot("Nobody noticed.");
        teller.text("It began in May.")
                .locator("xpath=ancestor::article")
                .locator("a.post__time")
                .click();
        teller.sees("Nobody noticed.").sees("Then it rained.").seesNot("To be taken out.");
        assertThat(teller.page().locator(".line__one")).hasCount(2);
        if (scripts) {
            teller.open("/compose");
            assertThat(field(teller, 1)).hasCount(0);
        }
        assertThat(teller.complaints()).isEmpty();
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void somebodyReadsAnswersBelowAnswers(boolean scripts) {
        String suffix = scripts ? "one" : "two";
        Actor asker = person("asker_" + suffix);
        Actor answerer = person("answerer_" + suffix);
        PostId question = posts.publish(asker, Audience.followers(), "Where does it leak?");
        PostId answer = posts.reply(answerer, question, "Look below the sink.");
        for (int i = 1; i <= 5; i++) {
            posts.reply(asker, answer, "Place number " + i);
        }
        Visitor reader = Visitor.guest(browser, scripts);
        reader.open("/posts/" + question).sees("Look below the sink.").sees("Place number 2");
        reader.seesNot("Place number 3");

        reader.page().locator("main").getByText("3 more answers").click();
        reader.sees("Place number 3").sees("Place number 5");
        Page page = reader.page();
        if (scripts) {
            assertThat(page.locator(".answers__below .post:focus")).containsText("Place number 3");
            assertThat(page).hasURL("/posts/" + question);
        } else {
            page.waitForURL("**/posts/" + answer);
        }
        assertThat(reader.complaints()).isEmpty();
    }

    private Actor person(String handle) {
        AccountId account = cast.person(handle);
        return cast.actor(account);
    }

    private static Locator field(Visitor visitor, int following) {
        return visitor.page().locator("#then-" + following);
    }
}
