package social.plaza.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import social.plaza.community.Communities;
import social.plaza.community.CommunityView;
import social.plaza.moderation.Complaint;
import social.plaza.moderation.Concern;
import social.plaza.moderation.Ground;
import social.plaza.moderation.Moderation;
import social.plaza.moderation.Norm;
import social.plaza.moderation.Reported;
import social.plaza.moderation.Reports;
import social.plaza.post.Audience;
import social.plaza.post.Composer;
import social.plaza.post.Draft;
import social.plaza.post.Drafts;
import social.plaza.post.Edits;
import social.plaza.post.PollTime;
import social.plaza.post.Posts;
import social.plaza.post.PublishTime;
import social.plaza.post.Quotes;
import social.plaza.post.Reposts;
import social.plaza.post.ScheduledPosts;
import social.plaza.post.Unposted;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.PostId;
import social.plaza.testing.AuthorizationTable;
import social.plaza.testing.AuthorizationTable.Cell;
import social.plaza.testing.AuthorizationTable.Row;
import social.plaza.testing.AuthorizationTable.Who;
import social.plaza.testing.Cast;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Scene;

/** Words that only some may see are on no page of anybody else, nor in what is sent. */
@PlazaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryIntegrationTests {

    /** What a hidden post says and said before an edit, why it was hidden, and what its reporter wrote. */
    private static final String CANARY = "canary7";

    /** What a draft says, and a post that waits for its time. */
    private static final String UNPOSTED = "canary8";

    private static final String REPORTER = "extra_witness";

    private static final Set<Who> TEAM = EnumSet.of(Who.O, Who.A, Who.T);

    private final AuthorizationWorld world;
    private final Cast cast;
    private final Scene scene;
    private final Communities communities;
    private final Posts posts;
    private final Quotes quotes;
    private final Drafts drafts;
    private final ScheduledPosts scheduled;
    private final Edits edits;
    private final Reposts reposts;
    private final Reports reports;
    private final Moderation moderation;
    private final JdbcClient jdbc;
    private final MockMvcTester mvc;
    private final TransactionTemplate transaction;
    private final Map<String, String> names = new HashMap<>();

    CanaryIntegrationTests(
            AutowireCapableBeanFactory beans,
            Cast cast,
            Scene scene,
            Communities communities,
            Posts posts,
            Quotes quotes,
            Drafts drafts,
            ScheduledPosts scheduled,
            Edits edits,
            Reposts reposts,
            Reports reports,
            Moderation moderation,
            JdbcClient jdbc,
            MockMvcTester mvc,
            PlatformTransactionManager transactions) {
        this.world = beans.createBean(AuthorizationWorld.class);
        this.cast = cast;
        this.scene = scene;
        this.communities = communities;
        this.posts = posts;
        this.quotes = quotes;
        this.drafts = drafts;
        this.scheduled = scheduled;
        this.edits = edits;
        this.reposts = reposts;
        this.reports = reports;
        this.moderation = moderation;
        this.jdbc = jdbc;
        this.mvc = mvc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Somebody is answered and mentioned, then the post is edited, reported, answered and hidden. */
    @BeforeAll
    void hideAPostThatReachedFar() {
        world.build();
        CommunityView place =
                communities.view(Objects.requireNonNull(world.names(Who.G).get("community")));
        Actor admin = actor(account(Who.A));
        Actor member = actor(account(Who.M));
        Actor author = cast.actor(accountOf("extra_offered"));
        PostId beginning = posts.publish(member, Audience.of(place.id()), "A question");
        PostId post = posts.reply(author, beginning, CANARY + " first words for @person_m #" + CANARY + "tag");
        edits.edit(author, post, CANARY + " other words for @person_m #" + CANARY + "tag");
        posts.reply(member, post, "An answer");
        reposts.repost(member, post);
        quotes.quote(member, post, Audience.of(place.id()), "A quote that stands where it stood");
        quotes.quote(author, post, Audience.followers(), "A quote that stands on its author's profile");
        Actor reporter = actor(cast.person(REPORTER));
        reports.report(
                reporter, Reported.post(post), new Complaint.OfConcern(Concern.SPAM), CANARY + " says the reporter");
        moderation.hide(admin, post, new Ground.OfNorm(Norm.SAFETY), CANARY + " says the admin");
        names.put("draft", draft(author));
        names.put("scheduled", schedule(author, place));
        scene.settle();
        names.put("post", post.toString());
        names.put("hiddenPost", post.toString());
        names.put("person", "extra_offered");
        names.put("tag", CANARY + "tag");
        names.put("decision", newest("decision"));
    }

    @TestFactory
    Stream<DynamicTest> areOnNoPageOfAnybodyElse() {
        return AuthorizationTable.rows().stream()
                .filter(row -> row.method().equals(HttpMethod.GET))
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
                    for (Who who : Who.values()) {
                        if (row.cells().get(who) == Cell.CANNOT_ARISE) {
                            continue;
                        }
                        String page = page(row, who);
                        if (!TEAM.contains(who)) {
                            assertThat(withoutAddresses(page))
                                    .as("%s as %s", row, who)
                                    .doesNotContain(CANARY);
                        }
                        assertThat(page).as("%s as %s", row, who).doesNotContain(REPORTER, UNPOSTED);
                    }
                }));
    }

    /** The control: its author sees it. */
    @Test
    void areWhereTheirAuthorLooks() throws UnsupportedEncodingException {
        for (String list : List.of("/drafts", "/scheduled")) {
            assertThat(mvc.get()
                            .uri(list)
                            .with(Cast.signedIn(accountOf("extra_offered")))
                            .exchange()
                            .getResponse()
                            .getContentAsString())
                    .contains(UNPOSTED);
        }
    }

    /** The control: the team sees what the others must not. */
    @Test
    void areWhereTheTeamLooks() {
        Row log = AuthorizationTable.rows().stream()
                .filter(row -> row.address().endsWith("/moderation/log"))
                .findFirst()
                .orElseThrow();
        assertThat(page(log, Who.A)).contains(CANARY + " other words", CANARY + " says the admin");
    }

    @Test
    void areInNothingThatIsSent() {
        assertThat(jdbc.sql("SELECT count(*) FROM outgoing_message m WHERE m::text LIKE ?")
                        .param("%canary_%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** What was asked for is repeated in addresses and titles, and says nothing. */
    private static String withoutAddresses(String page) {
        return page.replace(CANARY + "tag", "");
    }

    private String page(Row row, Who who) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            Map<String, String> all = new HashMap<>(world.names(who));
            all.putAll(names);
            try {
                return mvc.get()
                        .uri(URI.create(row.address(all)))
                        .params(row.form(all))
                        .with(world.account(who).map(Cast::signedIn).orElse(anonymous()))
                        .exchange()
                        .getResponse()
                        .getContentAsString();
            } catch (UnsupportedEncodingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }));
    }

    private String draft(Actor author) {
        List<String> texts = List.of(UNPOSTED + " for @person_m #" + UNPOSTED);
        Composer.Poll poll = Composer.Poll.of(List.of(UNPOSTED + " option"), PollTime.DAY.name());
        return drafts.save(author, Unposted.typed(texts, null, null, null, poll, List.of()), null, null)
                .toString();
    }

    private String schedule(Actor author, CommunityView place) {
        Draft draft = new Draft(UNPOSTED + " for @person_m", Audience.of(place.id()), null, false, null);
        return scheduled
                .schedule(author, draft, PublishTime.of("2026-12-01T12:00", PublishTime.UTC), null, null)
                .toString();
    }

    private AccountId account(Who who) {
        return world.account(who).orElseThrow();
    }

    private Actor actor(AccountId account) {
        return cast.actor(account);
    }

    private AccountId accountOf(String handle) {
        return new AccountId(jdbc.sql("SELECT id FROM account WHERE handle = ?")
                .param(handle)
                .query(Long.class)
                .single());
    }

    private String newest(String table) {
        return jdbc.sql("SELECT max(id) FROM " + table)
                .query(Long.class)
                .single()
                .toString();
    }
}
