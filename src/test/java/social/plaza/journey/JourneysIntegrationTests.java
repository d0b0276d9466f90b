package social.plaza.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;
import social.plaza.testing.Browser;
import social.plaza.testing.Cast;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Scene;

@PlazaTest
class JourneysIntegrationTests {

    private final Browser browser;
    private final Cast cast;
    private final Scene scene;
    private final JdbcClient jdbc;

    JourneysIntegrationTests(Browser browser, Cast cast, Scene scene, JdbcClient jdbc) {
        this.browser = browser;
        this.cast = cast;
        this.scene = scene;
        this.jdbc = jdbc;
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void anEligibleMemberFoundsACommunityAndChangesItsRules(boolean scripts) {
        String suffix = scripts ? "one" : "two";
        AccountId admin = cast.person("admin_" + suffix);
        scene.community("home-" + suffix, admin);
        Visitor founder = Visitor.signedIn(browser, scripts, "admin_" + suffix);

        founder.open("/communities/new")
                .type("name", "Night " + suffix)
                .type("purpose", "Looking up together")
                .choose("membership", "RESTRICTED")
                .type("rules[0]", "Red torches only")
                .send("/communities");
        founder.sees("Night " + suffix).sees("Looking up together");
        assertThat(founder.page().url()).endsWith("/communities/night-" + suffix);

        founder.open("/communities/night-" + suffix + "/settings/rules").sees("Red torches only");
        founder.type("text", "Say where you looked").send("/communities/night-" + suffix + "/settings/rules");
        founder.sees("Say where you looked");
        assertThat(founder.complaints()).isEmpty();
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void aNewcomerReadsWhatIsMissingAndIsOfferedNoForm(boolean scripts) {
        String handle = "newcomer_" + (scripts ? "one" : "two");
        cast.unverified(handle);
        Visitor newcomer = Visitor.signedIn(browser, scripts, handle);

        newcomer.open("/communities/new").seesField("name", false).sees("21 May 2027");
        newcomer.page().locator("main a[href='/settings/contact']").first().click();
        newcomer.sees(Cast.address(handle));
        assertThat(newcomer.complaints()).isEmpty();
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void aPersonAsksIsApprovedAndPostsToTwoAudiences(boolean scripts) {
        String suffix = scripts ? "one" : "two";
        AccountId admin = cast.person("head_" + suffix);
        CommunityId id = scene.community("asked-" + suffix, admin);
        jdbc.sql("UPDATE community SET membership_policy = 'RESTRICTED', join_question = 'Why us?' WHERE id = ?")
                .param(id.value())
                .update();
        cast.person("asker_" + suffix);
        String place = "/communities/asked-" + suffix;

        Visitor asker = Visitor.signedIn(browser, scripts, "asker_" + suffix);
        asker.open(place + "/join")
                .tick("rulesAccepted")
                .type("answer", "For the quiet")
                .send(place + "/membership");
        asker.open(place).sees("Requested");

        Visitor head = Visitor.signedIn(browser, scripts, "head_" + suffix);
        head.open(place + "/requests").sees("For the quiet").press("Approve");
        head.seesNot("For the quiet");

        asker.open(place).type("body", "Only for us " + suffix).send("/posts");
        asker.open("/compose").type("body", "For everybody " + suffix);
        asker.page().locator("main [name='audience']").selectOption("followers");
        asker.send("/posts");

        asker.open(place).sees("Only for us " + suffix).seesNot("For everybody " + suffix);
        asker.open("/").sees("For everybody " + suffix).seesNot("Only for us " + suffix);
        asker.open("/communities").sees("Only for us " + suffix).seesNot("For everybody " + suffix);
        asker.open("/@asker_" + suffix).sees("For everybody " + suffix).seesNot("Only for us " + suffix);
        Visitor.guest(browser, scripts).open(place).sees("Only for us " + suffix);
        assertThat(asker.complaints()).isEmpty();
        assertThat(head.complaints()).isEmpty();
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void aMemberInvitesFiveAndNoSixth(boolean scripts) {
        String suffix = scripts ? "one" : "two";
        CommunityId id = scene.community("inviting-" + suffix, cast.person("owner_" + suffix));
        scene.member("host_" + suffix, id);
        for (int i = 0; i < 6; i++) {
            cast.person("guest" + i + "_" + suffix);
        }
        String page = "/communities/inviting-" + suffix + "/invitations";

        Visitor host = Visitor.signedIn(browser, scripts, "host_" + suffix);
        for (int i = 0; i < 5; i++) {
            host.open(page).type("handle", "guest" + i + "_" + suffix).send(page);
            host.sees("@guest" + i + "_" + suffix);
        }
        host.open(page).seesField("handle", false).sees("0 of 5 left");
        assertThat(host.complaints()).isEmpty();
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void aModeratorHidesAPostAndUndoesItInTheLog(boolean scripts) {
        String suffix = scripts ? "one" : "two";
        CommunityId id = scene.community("orderly-" + suffix, cast.person("chief_" + suffix));
        AccountId author = scene.member("author_" + suffix, id);
        scene.moderator("keeper_" + suffix, id);
        PostId post = scene.post(author, id, "Loud words " + suffix);
        String place = "/communities/orderly-" + suffix;

        Visitor keeper = Visitor.signedIn(browser, scripts, "keeper_" + suffix);
        keeper.open("/posts/" + post + "/hiding/new")
                .choose("ground", "rule:" + scene.rule(id, 1))
                .type("reason", "Too loud for here")
                .send("/posts/" + post + "/hiding");
        Visitor.guest(browser, scripts).open(place).seesNot("Loud words " + suffix);

        Visitor writer = Visitor.signedIn(browser, scripts, "author_" + suffix);
        scene.settle();
        writer.open("/notifications");
        writer.page().locator("main a[href^='/decisions/']").first().click();
        writer.sees("Be kind").sees("Too loud for here").sees("Loud words " + suffix);

        keeper.open(place + "/moderation/log");
        keeper.page()
                .locator("main form[action^='/decisions/'] button[type=submit]")
                .first()
                .click();
        keeper.sees("Undone");
        Visitor.guest(browser, scripts).open(place).sees("Loud words " + suffix);
        assertThat(keeper.complaints()).isEmpty();
    }
}
