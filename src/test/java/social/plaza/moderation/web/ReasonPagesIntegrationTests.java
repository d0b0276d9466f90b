package social.plaza.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import social.plaza.moderation.CannedReason;
import social.plaza.moderation.CannedReasons;
import social.plaza.moderation.ReasonExists;
import social.plaza.moderation.TooManyReasons;
import social.plaza.shared.AccountId;
import social.plaza.shared.PostId;
import social.plaza.testing.Browser;
import social.plaza.testing.Cast;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Race;
import social.plaza.testing.Scene;
import social.plaza.testing.Square;
import social.plaza.testing.StatementCount;

@PlazaTest
class ReasonPagesIntegrationTests {

    private static final String LIST = "/communities/square/moderation/reasons";
    private static final String OFFERS = "Offers belong in their own thread";

    private final MockMvcTester mvc;
    private final CannedReasons reasons;
    private final JdbcClient jdbc;
    private final Browser browser;
    private final Cast cast;
    private final Scene scene;
    private final StatementCount statements;

    private Square square;

    @SuppressWarnings("NullAway.Init")
    ReasonPagesIntegrationTests(
            MockMvcTester mvc,
            CannedReasons reasons,
            JdbcClient jdbc,
            Browser browser,
            Cast cast,
            Scene scene,
            StatementCount statements) {
        this.mvc = mvc;
        this.reasons = reasons;
        this.jdbc = jdbc;
        this.browser = browser;
        this.cast = cast;
        this.scene = scene;
        this.statements = statements;
    }

    @BeforeEach
    void foundACommunity() {
        square = scene.square();
    }

    @Test
    void theTeamAddsRewordsAndDeletes() {
        assertThat(get(square.moderator(), LIST)).hasStatusOk().bodyText().contains("There are none yet");
        assertThat(send(HttpMethod.POST, square.moderator(), LIST, "text", "  " + OFFERS + " "))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(LIST);
        String one = LIST + "/" + reason().id();
        assertThat(statements.of(() -> assertThat(get(square.admin(), LIST))
                        .hasStatusOk()
                        .bodyText()
                        .contains(OFFERS)))
                .hasSizeLessThanOrEqualTo(6);
        assertThat(get(square.admin(), one)).hasStatusOk().bodyText().contains(OFFERS);
        assertThat(send(HttpMethod.PUT, square.admin(), one, "text", "Please use the offers thread"))
                .hasStatus3xxRedirection();
        assertThat(reason().text()).isEqualTo("Please use the offers thread");
        assertThat(send(HttpMethod.DELETE, square.moderator(), one)).hasStatus3xxRedirection();
        assertThat(reasons.of(square.community())).isEmpty();
        assertThat(send(HttpMethod.DELETE, square.moderator(), one)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void refusesTheSameTwiceNothingAndTooMuch() {
        reasons.add(cast.actor(square.admin()), square.community(), OFFERS);
        assertThat(send(HttpMethod.POST, square.moderator(), LIST, "text", OFFERS))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("on the list already", OFFERS);
        assertThat(send(HttpMethod.POST, square.moderator(), LIST, "text", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(send(HttpMethod.POST, square.moderator(), LIST, "text", "x".repeat(281)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(send(HttpMethod.POST, square.moderator(), LIST, "text", "x".repeat(280)))
                .hasStatus3xxRedirection();
    }

    @Test
    void keepsThirtyHoweverManyArriveAtOnce() {
        for (int i = 0; i < CannedReasons.MOST - 1; i++) {
            reasons.add(cast.actor(square.admin()), square.community(), "Reason " + i);
        }
        var race = Race.of(8, i -> () -> {
            reasons.add(cast.actor(square.admin()), square.community(), "One of many " + i);
            return true;
        });
        assertThat(race.values()).hasSize(1);
        assertThat(race.failures())
                .allMatch(failure -> failure instanceof TooManyReasons || failure instanceof ReasonExists);
        assertThat(send(HttpMethod.POST, square.moderator(), LIST, "text", "One more"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("30 ready reasons", "One more");
    }

    @Test
    void areTheTeamsAlone() {
        reasons.add(cast.actor(square.admin()), square.community(), OFFERS);
        assertThat(get(square.author(), LIST)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(send(HttpMethod.POST, square.author(), LIST, "text", "Mine")).hasStatus(HttpStatus.FORBIDDEN);
        scene.community("elsewhere", square.admin());
        String replayed = "/communities/elsewhere/moderation/reasons/" + reason().id();
        assertThat(get(square.admin(), replayed)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(HttpMethod.PUT, square.admin(), replayed, "text", "Replayed"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(HttpMethod.DELETE, square.admin(), replayed)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void stayAsTheyAreInAClosedCommunity() {
        jdbc.sql("UPDATE community SET state = 'FROZEN' WHERE id = ?")
                .param(square.community().value())
                .update();
        assertThat(send(HttpMethod.POST, square.admin(), LIST, "text", OFFERS)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void oneCountsWhereNoWordsAreGiven() {
        reasons.add(cast.actor(square.admin()), square.community(), OFFERS);
        PostId post = scene.post(square.author(), square.community(), "Only today");
        assertThat(get(square.moderator(), "/posts/" + post + "/hiding/new"))
                .hasStatusOk()
                .bodyText()
                .contains("Use a ready reason", OFFERS);
        assertThat(send(
                        HttpMethod.POST,
                        square.moderator(),
                        "/posts/" + post + "/hiding",
                        "ground",
                        "",
                        "canned",
                        OFFERS))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("selected=\"selected\"");
        assertThat(send(
                        HttpMethod.POST,
                        square.moderator(),
                        "/posts/" + post + "/hiding",
                        "ground",
                        "norm:SAFETY",
                        "canned",
                        OFFERS))
                .hasStatus3xxRedirection();
        PostId other = scene.post(square.author(), square.community(), "Only tomorrow");
        send(
                HttpMethod.POST,
                square.moderator(),
                "/posts/" + other + "/hiding",
                "ground",
                "norm:SAFETY",
                "canned",
                OFFERS,
                "reason",
                "Own words win");
        assertThat(jdbc.sql("SELECT reason FROM decision ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly(OFFERS, "Own words win");
    }

    @Test
    void oneFillsTheWordsWithScripts() {
        reasons.add(cast.actor(square.admin()), square.community(), OFFERS);
        PostId post = scene.post(square.author(), square.community(), "Only today");
        Page page = browser.visit();
        page.navigate("/login");
        page.locator("[name=username]").fill("mona");
        page.locator("[name=password]").fill(Cast.PASSWORD);
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL("**/");
        page.navigate("/posts/" + post + "/hiding/new");
        page.locator("#field-canned").selectOption(OFFERS);
        page.waitForCondition(() -> page.locator("#field-reason").inputValue().equals(OFFERS));
        page.locator("#preview").getByText(OFFERS).waitFor();
    }

    private CannedReason reason() {
        return reasons.of(square.community()).getFirst();
    }

    private MvcTestResult get(AccountId by, String address) {
        return mvc.get().uri(address).with(Cast.signedIn(by)).exchange();
    }

    private MvcTestResult send(HttpMethod method, AccountId by, String address, String... fields) {
        return mvc.perform(MockMvcRequestBuilders.request(method, address)
                .params(parameters(fields))
                .with(Cast.signedIn(by))
                .with(csrf()));
    }

    private static MultiValueMap<String, String> parameters(String... fields) {
        var all = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            all.add(fields[i], fields[i + 1]);
        }
        return all;
    }
}
