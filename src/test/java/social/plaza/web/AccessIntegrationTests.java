package social.plaza.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import social.plaza.community.Communities;
import social.plaza.moderation.Appeals;
import social.plaza.moderation.CannedReasons;
import social.plaza.moderation.Complaint;
import social.plaza.moderation.Concern;
import social.plaza.moderation.Ground;
import social.plaza.moderation.Moderation;
import social.plaza.moderation.Norm;
import social.plaza.moderation.PersonNotes;
import social.plaza.moderation.Reported;
import social.plaza.moderation.Reports;
import social.plaza.moderation.Returns;
import social.plaza.post.Audience;
import social.plaza.post.Composer;
import social.plaza.post.Draft;
import social.plaza.post.DraftId;
import social.plaza.post.Drafts;
import social.plaza.post.PollTime;
import social.plaza.post.Posts;
import social.plaza.post.PublishTime;
import social.plaza.post.Quotes;
import social.plaza.post.Reposts;
import social.plaza.post.ScheduledPosts;
import social.plaza.post.Unposted;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;
import social.plaza.testing.Browser;
import social.plaza.testing.Cast;
import social.plaza.testing.Faces;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Scene;

/** Every page as axe and a narrow screen find it: nothing in the way of anybody, nothing wider than the screen. */
@PlazaTest
@TestInstance(Lifecycle.PER_CLASS)
class AccessIntegrationTests {

    private static final List<String> FOR_ANYBODY = List.of(
            "/",
            "/login",
            "/signup",
            "/preferences",
            "/communities/discover",
            "/communities/knitting",
            "/communities/knitting/about",
            "/communities/knitting/members",
            "/communities/knitting/moderation/log",
            "/communities/knitting/transparency",
            "/transparency",
            "/help",
            "/help/rules",
            "/@purler",
            "/@knitter",
            "/search",
            "/search?q=hat",
            "/search?q=hat%20since:never",
            "/communities/knitting?before=C0MYzAKAAL4LQxjMAoAAvg",
            "/topics/wool",
            "/topics/nobody-knows",
            "/search?q=nothing-of-that-kind",
            "/search?q=purler&show=accounts",
            "/search?q=knitting&show=communities",
            "/help/searching",
            "/no-such-page");

    private static final List<String> FOR_THE_ADMIN = List.of(
            "/",
            "/compose",
            "/notifications",
            "/bookmarks",
            "/drafts",
            "/scheduled",
            "/communities",
            "/communities/new",
            "/community-applications/new",
            "/communities/knitting",
            "/communities/knitting/membership",
            "/communities/knitting/requests",
            "/communities/knitting/invitations",
            "/communities/knitting/moderation",
            "/communities/knitting/moderation?show=all&kind=post",
            "/communities/knitting/moderation/log",
            "/communities/knitting/moderation/removals",
            "/communities/knitting/moderation/appeals",
            "/communities/knitting/moderation/returned",
            "/communities/knitting/moderation/reasons",
            "/communities/knitting/moderation/people/purler",
            "/communities/knitting/members/purler/removal/new",
            "/communities/knitting/settings",
            "/communities/knitting/settings/rules",
            "/communities/knitting/settings/joining",
            "/communities/knitting/settings/posting",
            "/communities/knitting/settings/moderators",
            "/communities/knitting/settings/transfer",
            "/search?q=hat",
            "/search?q=purler&show=accounts",
            "/@knitter",
            "/@purler",
            "/@purler/followers",
            "/settings/profile",
            "/settings/contact",
            "/settings/privacy",
            "/settings/security",
            "/settings/sessions",
            "/settings/appearance",
            "/follow-requests");

    private final Browser browser;
    private final Cast cast;
    private final Scene scene;
    private final Faces faces;
    private final Posts posts;
    private final Quotes quotes;
    private final Drafts drafts;
    private final ScheduledPosts scheduled;
    private final Reposts reposts;
    private final Moderation moderation;
    private final Appeals appeals;
    private final Returns returns;
    private final CannedReasons reasons;
    private final PersonNotes notes;
    private final Reports reports;
    private final Communities communities;
    private final JdbcClient jdbc;
    private PostId post = new PostId(0);
    private long appealed;
    private long fresh;
    private DraftId draft = new DraftId(0);
    private DraftId later = new DraftId(0);

    AccessIntegrationTests(
            Browser browser,
            Cast cast,
            Scene scene,
            Faces faces,
            Posts posts,
            Quotes quotes,
            Drafts drafts,
            ScheduledPosts scheduled,
            Reposts reposts,
            Moderation moderation,
            Appeals appeals,
            Returns returns,
            CannedReasons reasons,
            PersonNotes notes,
            Reports reports,
            Communities communities,
            JdbcClient jdbc) {
        this.browser = browser;
        this.cast = cast;
        this.scene = scene;
        this.faces = faces;
        this.posts = posts;
        this.quotes = quotes;
        this.drafts = drafts;
        this.scheduled = scheduled;
        this.reposts = reposts;
        this.moderation = moderation;
        this.appeals = appeals;
        this.returns = returns;
        this.reasons = reasons;
        this.notes = notes;
        this.reports = reports;
        this.communities = communities;
        this.jdbc = jdbc;
    }

    @BeforeAll
    void setTheScene() {
        var admin = cast.person("knitter");
        cast.staff("caretaker");
        var community = scene.community("knitting", admin);
        scene.topics(community, "wool", "slow craft");
        var member = scene.member("purler", community);
        post = scene.post(member, community, "Who has a pattern for a #hat? @knitter, see https://example.org/hats");
        scene.post(admin, community, "I have three.");
        quotes.quote(cast.actor(admin), post, Audience.of(community), "Here is one");
        quotes.quote(cast.actor(admin), post, Audience.followers(), "Who can help?");
        reposts.repost(cast.actor(admin), post);
        keep(cast.actor(admin), community);
        converse(cast.actor(admin), cast.actor(member));
        Actor moderator = cast.actor(scene.moderator("weaver", community));
        Actor author = cast.actor(member);
        appealed = hide(moderator, scene.post(member, community, "Crochet is for people who cannot knit"));
        appeals.appeal(author, appealed, "It was a joke");
        returns.sendBack(author, appealed, "Crochet is for people who like it");
        fresh = hide(moderator, scene.post(member, community, "Buy my wool"));
        reports.report(moderator, Reported.post(post), new Complaint.OfConcern(Concern.SPAM), "A link again");
        reasons.add(moderator, community, "Offers belong in their own thread");
        notes.add(moderator, communities.view(community), member, "Means well");
        faces.give(admin);
        faces.give(community);
    }

    private void keep(Actor author, CommunityId community) {
        Composer.Poll poll = Composer.Poll.of(List.of("Wool"), PollTime.DAY.name());
        draft = drafts.save(
                author, Unposted.typed(List.of("Which wool?"), community, null, post, poll, List.of()), null, null);
        later = scheduled.schedule(
                author,
                new Draft("Meeting tonight", Audience.of(community), null, false, null),
                PublishTime.of("2026-12-01T12:00", "Europe/Madrid"),
                null,
                null);
    }

    /** The author goes on, and what is answered is answered. */
    private void converse(Actor other, Actor author) {
        posts.reply(author, posts.reply(author, post, "Mine is too small"), "And too green");
        PostId answer = posts.reply(other, post, "Take thinner needles");
        for (int i = 0; i < 4; i++) {
            posts.reply(other, posts.reply(author, answer, "How thin?"), "Try one size down");
        }
    }

    private long hide(Actor by, PostId post) {
        return moderation.hide(by, post, new Ground.OfNorm(Norm.SAFETY), "Not here");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, en", "DARK, 390, es"})
    void nothingStandsInAnybodysWay(ColorScheme look, int width, String language) {
        var page = visit(look, width, language);
        String address = "/posts/" + post.value();
        check(
                page,
                Stream.concat(
                        FOR_ANYBODY.stream(),
                        Stream.of(address, address + "/answers", address + "/quotes", address + "/reposts")));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 390, es", "DARK, 1280, en"})
    void nothingStandsInTheAdminsWay(ColorScheme look, int width, String language) {
        var page = visit(look, width, language);
        signIn(page, "knitter");
        var appeal = jdbc.sql("SELECT id FROM appeal").query(Long.class).single();
        var reported = jdbc.sql("SELECT id FROM review_case WHERE community_id IS NOT NULL")
                .query(Long.class)
                .single();
        check(
                page,
                Stream.concat(
                        FOR_THE_ADMIN.stream(),
                        Stream.of(
                                "/posts/" + post.value(),
                                "/posts/" + post.value() + "/hiding/new",
                                "/compose?quoteOf=" + post.value(),
                                "/drafts/" + draft,
                                "/scheduled/" + later,
                                "/communities/knitting/moderation/cases/" + reported,
                                "/communities/knitting/moderation/appeals/" + appeal)));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 390, es", "DARK, 1280, en"})
    void nothingStandsInTheWayOfStaff(ColorScheme look, int width, String language) {
        var page = visit(look, width, language);
        signIn(page, "caretaker");
        var reported = jdbc.sql("SELECT id FROM review_case WHERE community_id IS NULL")
                .query(Long.class)
                .single();
        var theirs = jdbc.sql("SELECT id FROM review_case WHERE community_id IS NOT NULL")
                .query(Long.class)
                .single();
        check(
                page,
                Stream.of(
                        "/staff/cases",
                        "/staff/cases?show=kept",
                        "/staff/cases/" + reported,
                        "/staff/log",
                        "/staff/communities",
                        "/staff/communities?q=nowhere",
                        "/staff/communities/knitting/moderation",
                        "/staff/communities/knitting/moderation?show=kept",
                        "/staff/communities/knitting/moderation/cases/" + theirs,
                        "/staff/communities/knitting/moderation/people/purler",
                        "/staff/communities/knitting/moderation/log"));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 390, en", "DARK, 1280, es"})
    void nothingStandsInTheWayOfSomebodyADecisionIsAbout(ColorScheme look, int width, String language) {
        var page = visit(look, width, language);
        signIn(page, "purler");
        check(page, Stream.of("/decisions/" + appealed, "/decisions/" + fresh, "/decisions/" + fresh + "/return"));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 390, en", "DARK, 1280, es"})
    void nothingStandsInTheWayOfAThread(ColorScheme look, int width, String language) {
        var page = visit(look, width, language);
        signIn(page, "purler");
        page.navigate("/compose");
        for (int following = 1; following <= 2; following++) {
            page.locator("[name=add]").click();
            page.locator("#then-" + following).fill("a".repeat(270));
        }
        var all = new SoftAssertions();
        look(page, "a thread", all);
        all.assertAll();
    }

    private static void signIn(Page page, String handle) {
        page.navigate("/login");
        page.locator("[name=username]").fill(handle);
        page.locator("[name=password]").fill(Cast.PASSWORD);
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL("**/");
    }

    private Page visit(ColorScheme look, int width, String language) {
        return browser.visit(options -> options.setColorScheme(look)
                .setViewportSize(width, 850)
                .setLocale(language)
                .setReducedMotion(ReducedMotion.REDUCE));
    }

    private static void check(Page page, Stream<String> addresses) {
        var all = new SoftAssertions();
        addresses.forEach(address -> {
            var answer = Objects.requireNonNull(page.navigate(address));
            all.assertThat(answer.status()).as(address).isLessThan(500);
            all.assertThat(page.locator("h1").count()).as("h1 of %s", address).isOne();
            if (address.startsWith("/compose")) {
                page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)");
            }
            all.assertThat(page.evaluate(
                            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as("%s fits the screen", address)
                    .isEqualTo(true);
            var violations = new AxeBuilder(page)
                    .setLegacyMode(true) // no frames of others to look into: half the time
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                    .analyze()
                    .getViolations();
            all.assertThat(violations.stream()
                            .map(rule -> rule.getId() + " "
                                    + rule.getNodes().stream()
                                            .map(node -> node.getHtml())
                                            .toList()))
                    .as(address)
                    .isEmpty();
            look(page, address, all);
        });
        all.assertAll();
    }

    private static void look(Page page, String address, SoftAssertions all) {
        all.assertThat(page.locator("h1").count()).as("h1 of %s", address).isOne();
        all.assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("%s fits the screen", address)
                .isEqualTo(true);
        var violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        all.assertThat(violations.stream()
                        .map(rule -> rule.getId() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList()))
                .as(address)
                .isEmpty();
    }
}
