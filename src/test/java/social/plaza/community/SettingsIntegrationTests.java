package social.plaza.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static social.plaza.testing.Cast.signedIn;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;
import social.plaza.membership.Memberships;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.testing.Cast;
import social.plaza.testing.PlazaTest;

@PlazaTest
class SettingsIntegrationTests {

    private static int rounds;

    private final Communities communities;
    private final Memberships memberships;
    private final Grounds grounds;
    private final Cast cast;
    private final MockMvcTester mvc;
    private final JdbcClient jdbc;

    private AccountId admin = AccountId.next();
    private String slug = "";

    SettingsIntegrationTests(
            Communities communities,
            Foundry foundry,
            TransactionOperations transaction,
            Memberships memberships,
            Cast cast,
            MockMvcTester mvc,
            JdbcClient jdbc) {
        this.communities = communities;
        this.memberships = memberships;
        this.grounds = new Grounds(foundry, transaction, communities);
        this.cast = cast;
        this.mvc = mvc;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void anAdminHasACommunity() {
        rounds++;
        admin = cast.person("admin" + rounds);
        slug = grounds.restricted(admin, "Gardens " + rounds).slug();
    }

    @Test
    void theAdminChangesWhatTheCommunitySaysOfItself() {
        assertThat(general(Map.of(
                        "purpose", "New", "theme", "CORAL", "cover", "DOTS", "language", "es", "topics", "A, b")))
                .hasRedirectedUrl("/communities/" + slug + "/settings");

        CommunityView now = communities.view(slug);
        assertThat(now.purpose()).isEqualTo("New");
        assertThat(now.theme()).isEqualTo(Theme.CORAL);
        assertThat(now.cover()).isEqualTo(Cover.DOTS);
        assertThat(now.language()).isEqualTo("es");
        assertThat(now.topics()).containsExactly("a", "b");
        assertThat(acts()).containsExactly("COMMUNITY_FOUNDED", "SETTINGS_CHANGED");
    }

    @Test
    void anotherNameBringsAnotherAddressAndTheOldOneLeadsThereForEver() {
        String old = slug;

        assertThat(general(Map.of("name", "Rooftops " + rounds)))
                .hasRedirectedUrl("/communities/rooftops-" + rounds + "/settings");
        slug = "rooftops-" + rounds;
        general(Map.of("name", "Terraces " + rounds));

        assertThat(mvc.get().uri("/communities/{old}/settings/rules?x=1", old).with(signedIn(admin)))
                .hasStatus(301)
                .hasRedirectedUrl("/communities/terraces-" + rounds + "/settings/rules?x=1");
        assertThat(mvc.put()
                        .uri("/communities/{old}/settings", old)
                        .with(signedIn(admin))
                        .with(csrf()))
                .hasStatus(308)
                .hasRedirectedUrl("/communities/terraces-" + rounds + "/settings");
        assertThat(mvc.get().uri("/communities/never-was/settings").with(signedIn(admin)))
                .hasStatus(404);
    }

    @Test
    void aCommunityMayTakeItsOwnOldAddressBack() {
        String old = slug;
        general(Map.of("name", "Rooftops " + rounds));
        slug = "rooftops-" + rounds;

        assertThat(general(Map.of("name", "Gardens " + rounds))).hasRedirectedUrl("/communities/" + old + "/settings");
    }

    @Test
    void anotherSpellingOfTheSameNameKeepsTheAddress() {
        assertThat(general(Map.of("name", "GÁRDENS " + rounds))).hasRedirectedUrl("/communities/" + slug + "/settings");
    }

    @ParameterizedTest
    @CsvSource({
        "name, 2, Use at least 3 characters.",
        "name, 31, Use at most 30 characters.",
        "purpose, 161, Use at most 160 characters."
    })
    void textOutsideItsLimitsIsSaidBesideTheFieldAndKept(String field, int length, String message) {
        assertThat(general(Map.of(field, "x".repeat(length))))
                .hasStatus(422)
                .bodyText()
                .contains(message, "error-" + field, "x".repeat(length));
    }

    @ParameterizedTest
    @CsvSource({"name, 3", "name, 30", "purpose, 0", "purpose, 160"})
    void textAtItsLimitsIsTaken(String field, int length) {
        assertThat(general(Map.of(field, "x".repeat(length)))).hasStatus3xxRedirection();
    }

    @Test
    void elevenTopicsAreRefusedAndKept() {
        String eleven =
                String.join(",", IntStream.range(0, 11).mapToObj(i -> "tag" + i).toList());

        assertThat(general(Map.of("topics", eleven)))
                .hasStatus(422)
                .bodyText()
                .contains("Use at most 10 topics.", eleven);
    }

    @Test
    void twoTabsDoNotOverwriteEachOtherUnseen() {
        String edition = General.of(communities.view(slug)).edition();
        general(Map.of("purpose", "First tab"));

        assertThat(general(Map.of("purpose", "Second tab", "edition", edition)))
                .hasStatus(422)
                .bodyText()
                .contains("Somebody else saved these settings", "Saved meanwhile: First tab", "Second tab");
        assertThat(communities.view(slug).purpose()).isEqualTo("First tab");

        assertThat(general(Map.of("purpose", "Second tab"))).hasStatus3xxRedirection();
        assertThat(communities.view(slug).purpose()).isEqualTo("Second tab");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/joining"})
    void settingsAreForTheAdminOnly(String page) {
        AccountId stranger = cast.person("stranger" + rounds + page.length());
        AccountId moderator = moderator();

        for (AccountId other : new AccountId[] {stranger, moderator}) {
            assertThat(mvc.get().uri("/communities/{s}/settings" + page, slug).with(signedIn(other)))
                    .hasStatus(403);
            assertThat(mvc.put()
                            .uri("/communities/{s}/settings" + page, slug)
                            .with(signedIn(other))
                            .with(csrf()))
                    .hasStatus(403);
        }
        assertThat(mvc.get().uri("/communities/{s}/settings" + page, slug)).hasStatus3xxRedirection();
    }

    @Test
    void openingWarnsHowManyWaitAndThenApprovesThem() {
        for (int i = 0; i < 2; i++) {
            AccountId asking = cast.person("asking" + rounds + "_" + i);
            memberships.join(cast.actor(asking), id(), true, "");
        }

        assertThat(joining("OPEN", ""))
                .hasStatus(422)
                .bodyText()
                .contains("2 requests are waiting", "name=\"told\" value=\"2\"");
        assertThat(communities.view(slug).restricted()).isTrue();

        assertThat(joining("OPEN", "1")).hasStatus(422);
        assertThat(joining("OPEN", "2")).hasRedirectedUrl("/communities/" + slug + "/settings/joining");
        assertThat(communities.view(slug).restricted()).isFalse();
        assertThat(communities.view(slug).members()).isEqualTo(3);
    }

    @Test
    void openingWithNobodyWaitingNeedsNoWarning() {
        assertThat(joining("OPEN", "")).hasStatus3xxRedirection();
        assertThat(communities.view(slug).restricted()).isFalse();
    }

    @Test
    void aJoinQuestionHasALimit() {
        assertThat(joining("RESTRICTED", "", "x".repeat(161)))
                .hasStatus(422)
                .bodyText()
                .contains("Use at most 160 characters.", "x".repeat(161));
        assertThat(joining("RESTRICTED", "", "x".repeat(160))).hasStatus3xxRedirection();
        assertThat(communities.view(slug).joinQuestion()).hasSize(160);
    }

    @Test
    void anAdminWhoBecomesProtectedHasNoPowers() {
        jdbc.sql("UPDATE account SET protected = true WHERE id = ?")
                .param(admin.value())
                .update();

        assertThat(mvc.get().uri("/communities/{s}/settings", slug).with(signedIn(admin)))
                .hasStatus(403)
                .bodyText()
                .contains("your role here has no powers");
    }

    @Test
    void anArchivedCommunityIsChangedByNobody() {
        jdbc.sql("UPDATE community SET state = 'ARCHIVED' WHERE slug = ?")
                .param(slug)
                .update();

        assertThat(mvc.get().uri("/communities/{s}/settings", slug).with(signedIn(admin)))
                .hasStatus(403);
        assertThat(general(Map.of("purpose", "New"))).hasStatus(403);
    }

    @Test
    void theChecklistIsPutAwayForGood() {
        assertThat(mvc.delete()
                        .uri("/communities/{s}/checklist", slug)
                        .with(signedIn(admin))
                        .with(csrf()))
                .hasRedirectedUrl("/communities/" + slug);
        assertThat(jdbc.sql("SELECT checklist_dismissed_at IS NOT NULL FROM community WHERE slug = ?")
                        .param(slug)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private MvcTestResult general(Map<String, String> changes) {
        CommunityView now = communities.view(slug);
        var form = mvc.put()
                .uri("/communities/{s}/settings", slug)
                .with(signedIn(admin))
                .with(csrf());
        Map.of(
                        "name", now.name(),
                        "purpose", now.purpose(),
                        "theme", now.theme().name(),
                        "cover", now.cover().name(),
                        "language", now.language(),
                        "topics", "",
                        "edition", General.of(now).edition())
                .forEach((field, value) -> form.param(field, changes.getOrDefault(field, value)));
        return form.exchange();
    }

    private MvcTestResult joining(String policy, String told) {
        return joining(policy, told, "");
    }

    private MvcTestResult joining(String policy, String told, String question) {
        return mvc.put()
                .uri("/communities/{s}/settings/joining", slug)
                .with(signedIn(admin))
                .with(csrf())
                .param("membership", policy)
                .param("question", question)
                .param("inviters", "MEMBER")
                .param("ruleEditors", "MODERATOR")
                .param("edition", Joining.of(communities.view(slug)).edition())
                .param("told", told)
                .exchange();
    }

    private AccountId moderator() {
        AccountId moderator = cast.person("moderator" + rounds);
        jdbc.sql("""
                        INSERT INTO membership (community_id, account_id, role, state, joined_at, rules_accepted, version)
                        VALUES (?, ?, 'MODERATOR', 'ACTIVE', now(), 0, 0)""").params(id().value(), moderator.value()).update();
        return moderator;
    }

    private CommunityId id() {
        return communities.view(slug).id();
    }

    private List<String> acts() {
        return jdbc.sql("SELECT act FROM audit_entry WHERE community_id = ? ORDER BY sequence")
                .param(id().value())
                .query((row, _) -> row.getString("act"))
                .list();
    }
}
