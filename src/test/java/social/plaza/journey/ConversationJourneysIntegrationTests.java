package social.plaza.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import social.plaza.post.Audience;
import social.plaza.post.Posts;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;
import social.plaza.testing.Browser;
import social.plaza.testing.Cast;
import social.plaza.testing.Pictures;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Scene;

@PlazaTest
class ConversationJourneysIntegrationTests {

    private final Browser browser;
    private final Cast cast;
    private final Scene scene;
    private final Posts posts;
    private final JdbcClient jdbc;

    ConversationJourneysIntegrationTests(Browser browser, Cast cast, Scene scene, Posts posts, JdbcClient jdbc) {
        this.browser = browser;
        this.cast = cast;
        this.scene = scene;
        this.posts = posts;
        this.jdbc = jdbc;
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void aPictureIsPostedWithItsWordsAndSeenByAGuest(boolean scripts) {
        String n = scripts ? "1" : "2";
        CommunityId id = scene.community("gallery" + n, cast.person("curator" + n));
        scene.member("painter" + n, id);

        Visitor painter = Visitor.signedIn(browser, scripts, "painter" + n);
        painter.open("/communities/gallery" + n).type("body", "Red beside blue");
        painter.page().locator("#composer-images > summary").click();
        painter.page()
                .locator("#image-1")
                .setInputFiles(new FilePayload("two.png", "image/png", Pictures.file("png", 80, 60)));
        painter.type("alts", "Two colours that meet").send("/posts");

        painter.sees("Red beside blue");
        Visitor guest = Visitor.guest(browser, scripts).open("/communities/gallery" + n + "?show=media");
        Locator shown = guest.page().getByAltText("Two colours that meet");
        assertThat(shown).isVisible();
        assertThat(shown.evaluate("image => image.decode().then(() => image.naturalWidth > 0)"))
                .isEqualTo(true);
        assertThat(painter.complaints()).isEmpty();
        assertThat(guest.complaints()).isEmpty();
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void whatIsQuotedOutsideItsCommunityNamesTheCommunityAlone(boolean scripts) {
        String n = scripts ? "1" : "2";
        CommunityId id = scene.community("kitchen" + n, cast.person("cook" + n));
        AccountId guest = scene.member("baker" + n, id);
        PostId post = scene.post(guest, id, "The oven is too small");

        Visitor baker = Visitor.signedIn(browser, scripts, "baker" + n);
        baker.open("/posts/" + post);
        act(baker, post, "Quote").click();
        baker.sees("The oven is too small").type("body", "What we talk about");
        baker.page().locator("main [name='audience']").selectOption("followers");
        baker.send("/posts");

        baker.open("/@baker" + n).sees("What we talk about").seesNot("The oven is too small");
        baker.page().getByText("Read it there").click();
        baker.sees("The oven is too small");
        assertThat(baker.complaints()).isEmpty();
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void whatIsLikedRepostedAndKeptIsFoundAgainAndTakenBack(boolean scripts) {
        String n = scripts ? "1" : "2";
        CommunityId id = scene.community("meadow" + n, cast.person("shepherd" + n));
        PostId post = scene.post(scene.member("walker" + n, id), id, "Lambs at the gate");
        scene.member("friend" + n, id);

        Visitor friend = Visitor.signedIn(browser, scripts, "friend" + n);
        friend.open("/communities/meadow" + n);
        for (String name : new String[] {"Like", "Repost", "Bookmark"}) {
            act(friend, post, name).click();
            assertThat(act(friend, post, name)).hasAttribute("aria-pressed", "true");
            assertThat(friend.page()).hasURL(Pattern.compile(".*/communities/meadow" + n + "(#.*)?"));
        }
        friend.open("/bookmarks").sees("Lambs at the gate");
        friend.open("/communities/meadow" + n).sees("@friend" + n + " reposted");
        for (String name : new String[] {"Like", "Repost", "Bookmark"}) {
            act(friend, post, name).click();
            assertThat(act(friend, post, name)).hasAttribute("aria-pressed", "false");
        }
        friend.open("/bookmarks").seesNot("Lambs at the gate");
        friend.open("/communities/meadow" + n).seesNot("@friend" + n + " reposted");
        assertThat(friend.complaints()).isEmpty();
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void aPollIsAskedAnsweredAndShowsItsShares(boolean scripts) {
        String n = scripts ? "1" : "2";
        CommunityId id = scene.community("orchard" + n, cast.person("gardener" + n));
        scene.member("picker" + n, id);

        Visitor gardener = Visitor.signedIn(browser, scripts, "gardener" + n);
        gardener.open("/communities/orchard" + n).type("body", "What do we plant?");
        gardener.page().locator(".composer__poll > summary").click();
        gardener.page().locator("#poll-option-1").fill("Pears");
        gardener.page().locator("#poll-option-2").fill("Quinces");
        gardener.send("/posts");

        Visitor picker = Visitor.signedIn(browser, scripts, "picker" + n);
        picker.open("/communities/orchard" + n);
        picker.page().getByLabel("Quinces").check();
        picker.press("Vote").sees("100");
        assertThat(picker.page().locator(".poll__result").filter(new Locator.FilterOptions().setHasText("Quinces")))
                .containsText("100");
        assertThat(picker.complaints()).isEmpty();
        assertThat(gardener.complaints()).isEmpty();
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void aPostIsPinnedChangedAndDeletedFromItsMenu(boolean scripts) {
        String n = scripts ? "1" : "2";
        AccountId pilot = cast.person("pilot" + n);
        CommunityId id = scene.community("harbour" + n, pilot);
        PostId first = scene.post(pilot, id, "Tides of the week");
        scene.post(pilot, id, "A gull on the mast");

        Visitor visitor = Visitor.signedIn(browser, scripts, "pilot" + n);
        visitor.open("/communities/harbour" + n);
        choose(visitor, first, "Pin in the community");
        assertThat(visitor.page().locator("main article").first()).containsText("Tides of the week");
        choose(visitor, first, "Edit");
        visitor.type("body", "Tides of the month").send("/posts/" + first);
        visitor.open("/posts/" + first + "/history").sees("Tides of the");
        visitor.open("/communities/harbour" + n);
        menu(visitor, first);
        visitor.page().locator("#post-" + first + " .sure > summary").click();
        visitor.page().locator("#post-" + first + " .sure button").click();
        visitor.seesNot("Tides of the month").sees("A gull on the mast");
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/communities/harbour" + n + "(#.*)?"));
        assertThat(visitor.complaints()).isEmpty();
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void aTeamSlowsItsCommunityDownAndNothingTypedIsLost(boolean scripts) {
        String n = scripts ? "1" : "2";
        CommunityId id = scene.community("library" + n, cast.person("librarian" + n));
        scene.member("reader" + n, id);

        Visitor librarian = Visitor.signedIn(browser, scripts, "librarian" + n);
        librarian
                .open("/communities/library" + n + "/settings/posting")
                .choose("slow", "FIVE")
                .send("/communities/library" + n + "/settings/posting");

        Visitor reader = Visitor.signedIn(browser, scripts, "reader" + n);
        reader.open("/communities/library" + n)
                .sees("Slow mode in")
                .type("body", "Which one first?")
                .send("/posts");
        reader.sees("Which one first?").type("body", "And then?").send("/posts");
        reader.sees("it is too soon");
        assertThat(reader.page().locator("#composer-text")).hasValue("And then?");

        librarian
                .open("/communities/library" + n + "/settings/posting")
                .choose("beginners", "MODERATOR")
                .send("/communities/library" + n + "/settings/posting");
        reader.open("/communities/library" + n).seesField("body", false).sees("Which one first?");
        assertThat(librarian.complaints()).isEmpty();
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void aGuestSearchesWithoutAccentsAndFindsWhatIsPublic(boolean scripts) {
        String n = scripts ? "1" : "2";
        CommunityId id = scene.community("cantina" + n, cast.person("anfitriona" + n));
        scene.post(scene.member("vecino" + n, id), id, "Canción nueva en la cantina");
        AccountId quiet = cast.person("callada" + n);
        posts.publish(cast.actor(quiet), Audience.followers(), "Canción solo para quienes me siguen");
        jdbc.sql("UPDATE account SET protected = true WHERE id = ?")
                .param(quiet.value())
                .update();

        Visitor guest = Visitor.guest(browser, scripts).open("/search");
        guest.page().locator("main [name='q']").fill("cancion");
        guest.page().locator("main [name='q']").press("Enter");
        guest.sees("Canción nueva en la cantina").seesNot("Canción solo para quienes me siguen");
        guest.open("/search?show=communities&q=cantinna").sees("cantina");
        assertThat(guest.complaints()).isEmpty();
    }

    private static Locator act(Visitor visitor, PostId post, String name) {
        return visitor.page().locator("#post-" + post + " .post__acts .act[aria-label^='" + name + "']");
    }

    private static void menu(Visitor visitor, PostId post) {
        visitor.page().locator("#post-" + post + " .menu__dots").click();
    }

    private static void choose(Visitor visitor, PostId post, String item) {
        menu(visitor, post);
        visitor.page()
                .locator("#post-" + post + " .menu__item")
                .filter(new Locator.FilterOptions().setHasText(item))
                .first()
                .click();
    }
}
