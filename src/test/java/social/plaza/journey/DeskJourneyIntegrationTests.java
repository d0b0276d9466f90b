package social.plaza.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import social.plaza.moderation.Complaint;
import social.plaza.moderation.Reported;
import social.plaza.moderation.Reports;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;
import social.plaza.testing.Browser;
import social.plaza.testing.Cast;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Scene;

/** Moderators at their desk, in the browser. */
@PlazaTest
class DeskJourneyIntegrationTests {

    private final Browser browser;
    private final Cast cast;
    private final Scene scene;
    private final Reports reports;
    private final JdbcClient jdbc;

    DeskJourneyIntegrationTests(Browser browser, Cast cast, Scene scene, Reports reports, JdbcClient jdbc) {
        this.browser = browser;
        this.cast = cast;
        this.scene = scene;
        this.reports = reports;
        this.jdbc = jdbc;
    }

    @Test
    void oneModeratorSeesLiveWhatTheOtherDoesAndCannotDecideOverIt() {
        CommunityId id = community("lively", "ann");
        scene.moderator("ann_mod", id);
        scene.moderator("bob_mod", id);
        String about = reported(id, "ann", "Loud words");
        String place = "/communities/lively/moderation";

        Visitor bob = Visitor.signedIn(browser, true, "bob_mod").open(place + "/cases/" + about);
        Visitor ann = Visitor.signedIn(browser, true, "ann_mod").open(place);
        ann.page().locator("#open-" + about).click();
        assertThat(ann.page().locator("#case-claim")).containsText("You look at this");

        assertThat(bob.page().locator("#case-claim")).containsText("@ann_mod looks at this", waiting());
        assertThat(bob.page().locator("#claim-of-" + about)).containsText("@ann_mod looks at this");

        bob.page().locator("#field-reason").fill("I would keep it");
        ann.page().locator("#measure-HIDE").check();
        ann.page().locator("#decide button[value=DECIDE]").click();
        assertThat(ann.page().locator("#flash")).containsText("Decided");

        assertThat(bob.page().locator("#case-news")).containsText("@ann_mod has handled this case", waiting());
        bob.page().locator("#act-KEEP").click();
        bob.sees("Another moderator has handled this").sees("Post hidden, @ann_mod");
        assertThat(bob.page().locator("#field-reason")).hasValue("I would keep it");
    }

    @Test
    void aModeratorWorksThroughTheListWithoutLeavingThePage() {
        CommunityId id = community("swift", "cal");
        scene.moderator("cal_mod", id);
        String first = reported(id, "cal", "First of two");
        String second = reported(id, "cal", "Second of two");
        Visitor cal = Visitor.signedIn(browser, true, "cal_mod").open("/communities/swift/moderation");
        Page page = cal.page();
        page.evaluate("window.stayed = true");

        assertThat(page.locator("[data-keys=on]")).isChecked(); // the keys are there
        page.keyboard().press("j");
        assertThat(page.locator("#open-" + first)).isFocused();
        page.keyboard().press("o");
        assertThat(page.locator("#case-title")).isFocused();
        page.keyboard().press("w");
        assertThat(page.locator("#measure-WARN")).isChecked();
        assertThat(page.locator("#field-reason")).isFocused();
        page.keyboard().type("He who asks");
        assertThat(page.locator("#preview")).containsText("You were warned in Community swift.");
        page.locator("#case-title").focus();
        page.keyboard().press("e");
        assertThat(page.locator("#case")).hasAttribute("data-case", second, patient());
        assertThat(page.locator("#case-title")).isFocused();
        page.keyboard().press("u");
        assertThat(page.locator("#case")).hasAttribute("data-case", first, patient());
        assertThat(page.locator("#case-title")).isFocused();
        assertThat(page.evaluate("window.stayed")).isEqualTo(true);

        page.keyboard().press("?");
        page.locator("[data-keys=on]").uncheck();
        page.keyboard().press("Escape");
        page.keyboard().press("w");
        assertThat(page.locator("#measure-WARN")).not().isChecked();
        assertThat(cal.complaints()).isEmpty();
    }

    @Test
    void aModeratorDecidesSeveralAndSeesHowFarItIs() {
        CommunityId id = community("bulky", "eve");
        scene.moderator("eve_mod", id);
        String first = reported(id, "eve", "First of three");
        String second = reported(id, "eve", "Second of three");
        String third = reported(id, "eve", "Third of three");
        Visitor eve = Visitor.signedIn(browser, true, "eve_mod").open("/communities/bulky/moderation");
        Page page = eve.page();
        page.evaluate("window.stayed = true");
        page.locator(".desk__bulk summary").click();
        page.locator("#bulk button[value=KEEP]").click();
        assertThat(page.locator("#bulk .problems")).containsText("Tick at least one case");

        for (String one : new String[] {first, second, third}) {
            page.locator(".case__pick[value='" + one + ".0']").check();
        }
        assertThat(page.locator("[data-picked]")).hasText("3");
        page.locator("#bulk-measure-WARN").check();
        page.locator("#bulk-field-reason").fill("Be kind");
        page.locator("#bulk button[value=DECIDE]").click();
        assertThat(page.locator("#bulk .problems")).containsText("Choose the rule or norm");
        assertThat(page.locator("#bulk-field-reason")).hasValue("Be kind");
        assertThat(page.locator(".case__pick:checked")).hasCount(3);

        // the second answer waits until somebody has asked to stop
        List<Route> held = new CopyOnWriteArrayList<>();
        AtomicInteger sent = new AtomicInteger();
        page.route("**/moderation/decisions*", route -> {
            if (sent.incrementAndGet() == 2) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        page.locator("#bulk input[value='norm:SAFETY']").check();
        page.locator("#bulk button[value=DECIDE]").click();
        assertThat(page.locator("#outcomes-words")).hasText("1 of 3");
        assertThat(page.locator("#outcomes progress")).hasAttribute("max", "3");
        page.waitForCondition(() -> !held.isEmpty());
        page.locator(".desk__progress button").click();
        held.getFirst().resume();
        assertThat(page.locator("#outcomes-words")).containsText("Stopped at 2 of 3");
        assertThat(page.locator("#outcomes")).isFocused();
        assertThat(page.locator("#outcomes li .badge--good")).hasCount(2);
        assertThat(page.locator("#tab-REVIEW .count")).hasText("1");
        assertThat(page.locator(".case__pick:checked")).hasCount(1);
        assertThat(page.locator("#bulk-field-reason")).hasValue("Be kind");

        page.locator("#bulk button[value=KEEP]").click();
        assertThat(page.locator("#outcomes-words")).hasText("1 of 1");
        assertThat(page.locator("#outcomes")).isFocused();
        assertThat(page.locator("#tab-REVIEW .count")).hasText("0");
        page.locator("#outcomes li form button").click();
        assertThat(page.locator("#outcomes li .badge")).hasText("Undone");
        assertThat(page.locator("#outcomes li a")).isFocused();
        assertThat(page.locator("#open-" + third)).isVisible();
        assertThat(page.evaluate("window.stayed")).isEqualTo(true);
        assertThat(eve.complaints()).allMatch(refused -> refused.contains("status of 422"));
    }

    @Test
    void everythingWorksWithoutScripts() {
        CommunityId id = community("plain", "dan");
        scene.moderator("dan_mod", id);
        String about = reported(id, "dan", "Plain words");
        Visitor dan = Visitor.signedIn(browser, false, "dan_mod").open("/communities/plain/moderation");
        dan.page().locator("#open-" + about).click();
        dan.page().locator("#measure-HIDE").check();
        dan.page().locator("#decide button[value=DECIDE]").click();
        assertThat(dan.page().locator("#flash")).containsText("Decided");
        dan.page().locator(".flash__undo button").click();
        assertThat(dan.page().locator("#flash")).containsText("undone");
        dan.page().locator("#act-KEEP").click();
        assertThat(dan.page().locator("#flash")).containsText("Kept as it is");
        dan.page().locator(".flash__undo button").click();
        dan.open("/communities/plain/moderation");
        dan.page().locator(".case__pick").check();
        dan.page().locator(".desk__bulk summary").click();
        dan.page().locator("#bulk button[value=KEEP]").click();
        assertThat(dan.page().locator("#outcomes li")).containsText("Done");
        dan.page().locator("#outcomes li form button").click();
        assertThat(dan.page().locator("#flash")).containsText("waits again");
        assertThat(dan.complaints()).isEmpty();
    }

    private CommunityId community(String slug, String people) {
        CommunityId id = scene.community(slug, cast.person(people + "_admin"));
        scene.member(people + "_author", id);
        scene.member(people + "_reader", id);
        return id;
    }

    private String reported(CommunityId community, String people, String text) {
        PostId post = scene.post(account(people + "_author"), community, text);
        reports.report(
                cast.actor(account(people + "_reader")),
                Reported.post(post),
                new Complaint.OfRule(scene.rule(community, 1)),
                "");
        return jdbc.sql("SELECT id FROM review_case WHERE subject_id = ?")
                .param(post.value())
                .query(String.class)
                .single();
    }

    private AccountId account(String handle) {
        return jdbc.sql("SELECT id FROM account WHERE handle = ?")
                .param(handle)
                .query((row, number) -> new AccountId(row.getLong(1)))
                .single();
    }

    /** What others do appears within seconds. */
    private static LocatorAssertions.ContainsTextOptions waiting() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(15_000);
    }

    private static LocatorAssertions.HasAttributeOptions patient() {
        return new LocatorAssertions.HasAttributeOptions().setTimeout(15_000);
    }
}
