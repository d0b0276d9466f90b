package social.plaza.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static social.plaza.testing.Cast.signedIn;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;
import social.plaza.community.RuleChange.Kind;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.testing.Cast;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Race;

@PlazaTest
class RulebookIntegrationTests {

    private static int rounds;

    private final Rulebook rulebook;
    private final Communities communities;
    private final Grounds grounds;
    private final Cast cast;
    private final MockMvcTester mvc;
    private final JdbcClient jdbc;

    private Actor admin = Actor.GUEST;
    private CommunityId community = CommunityId.next();
    private String slug = "";

    RulebookIntegrationTests(
            Rulebook rulebook,
            Communities communities,
            Foundry foundry,
            TransactionOperations transaction,
            Cast cast,
            MockMvcTester mvc,
            JdbcClient jdbc) {
        this.rulebook = rulebook;
        this.communities = communities;
        this.grounds = new Grounds(foundry, transaction, communities);
        this.cast = cast;
        this.mvc = mvc;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void anAdminHasACommunity() {
        rounds++;
        AccountId account = cast.person("author" + rounds);
        admin = cast.actor(account);
        CommunityView founded = grounds.open(account, "Gardens " + rounds);
        community = founded.id();
        slug = founded.slug();
    }

    @Test
    void everyChangeOfWordsIsAVersionWithItsRecord() {
        add("Be nice");
        RuleView rule = rules().getFirst();
        rulebook.reword(admin, community, new RuleId(rule.id()), 1, new RuleText("Be kind"), Explanation.NONE);
        rulebook.delete(admin, community, new RuleId(rule.id()));

        assertThat(communities.view(community).rulesVersion()).isEqualTo(3);
        assertThat(communities.rulesChangedSince(community, 0))
                .extracting(RuleChange::rulesVersion, RuleChange::kind, RuleChange::before, RuleChange::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, Kind.ADDED, null, "Be nice"),
                        org.assertj.core.groups.Tuple.tuple(2, Kind.EDITED, "Be nice", "Be kind"),
                        org.assertj.core.groups.Tuple.tuple(3, Kind.DELETED, "Be kind", null));
        assertThat(communities.rulesChangedSince(community, 2)).hasSize(1);
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE community_id = ? AND act = 'RULES_CHANGED'")
                        .param(community.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void anotherOrderIsNoNewVersion() {
        add("A");
        add("B");
        int version = communities.view(community).rulesVersion();

        assertThat(mvc.put()
                        .uri(
                                "/communities/{s}/settings/rules/{id}/position",
                                slug,
                                rules().get(1).id())
                        .with(signedIn(admin.account()))
                        .with(csrf())
                        .param("direction", "up"))
                .hasStatus3xxRedirection();

        assertThat(rules()).extracting(RuleView::text).containsExactly("B", "A");
        assertThat(communities.view(community).rulesVersion()).isEqualTo(version);
    }

    @Test
    void atMostTenRulesHoweverManyAreAddedAtOnce() {
        for (int round = 0; round < Race.rounds(); round++) {
            CommunityId hot = grounds.open(admin.account(), "Race " + rounds + " " + round)
                    .id();

            Race<Boolean> race = Race.of(Race.threads(), i -> () -> {
                rulebook.add(admin, hot, null, new RuleText("Rule " + i), Explanation.NONE);
                return true;
            });

            assertThat(race.values()).hasSize(10);
            assertThat(race.failures()).allMatch(TooManyRules.class::isInstance);
            assertThat(communities.view(hot).rules())
                    .extracting(RuleView::position)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 10).boxed().toList());
        }
    }

    @Test
    void positionsStayWholeWhateverIsDoneAtOnce() {
        for (int round = 0; round < Race.rounds() / 5; round++) {
            CommunityId hot = grounds.open(
                            admin.account(), "Mix " + rounds + " " + round, "A", "B", "C", "D", "E", "F", "G")
                    .id();
            List<RuleView> before = communities.view(hot).rules();

            Race<Boolean> race = Race.of(Race.threads(), i -> act(hot, before.get(i % before.size()), i));

            assertThat(race.failures())
                    .allMatch(failure -> failure instanceof TooManyRules || failure instanceof RuleOvertaken);
            List<RuleView> after = communities.view(hot).rules();
            assertThat(after).hasSizeLessThanOrEqualTo(10);
            assertThat(after)
                    .extracting(RuleView::position)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, after.size()).boxed().toList());
        }
    }

    private Callable<Boolean> act(CommunityId hot, RuleView rule, int i) {
        RuleId id = new RuleId(rule.id());
        return () -> {
            switch (i % 4) {
                case 0 -> rulebook.add(admin, hot, null, new RuleText("New " + i), Explanation.NONE);
                case 1 -> rulebook.move(admin, hot, id, i % 8 == 1);
                case 2 -> rulebook.delete(admin, hot, id);
                default -> rulebook.reword(admin, hot, id, 1, new RuleText("Other " + i), Explanation.NONE);
            }
            return true;
        };
    }

    @Test
    void aRuleSentTwiceIsAddedOnce() {
        String submission = UUID.randomUUID().toString();

        post(admin.account(), submission, "Be kind", "");
        assertThat(post(admin.account(), submission, "Be kind", "")).hasStatus3xxRedirection();

        assertThat(rules()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, Please write something here.",
        "61, 0, Use at most 60 characters.",
        "1, 161, Use at most 160 characters."
    })
    void textOutsideItsLimitsIsSaidBesideTheFieldAndKept(int text, int explanation, String message) {
        assertThat(post(admin.account(), null, "x".repeat(text), "y".repeat(explanation)))
                .hasStatus(422)
                .bodyText()
                .contains(message, "x".repeat(text), "y".repeat(explanation));
        assertThat(rules()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "60, 160"})
    void textAtItsLimitsIsTaken(int text, int explanation) {
        post(admin.account(), null, "x".repeat(text), "y".repeat(explanation));

        assertThat(rules()).hasSize(1);
    }

    @Test
    void anEleventhRuleIsRefusedBesideTheFieldAndKept() {
        IntStream.range(0, 10).forEach(i -> add("Rule " + i));

        assertThat(post(admin.account(), null, "One more", "Because"))
                .hasStatus(422)
                .bodyText()
                .contains("A community has at most 10 rules.", "error-text", "One more", "Because");
    }

    @Test
    void twoTabsDoNotOverwriteEachOtherUnseen() {
        add("Be nice");
        RuleView rule = rules().getFirst();
        put(rule, "1", "Be kind");

        assertThat(put(rule, "1", "Be good"))
                .hasStatus(422)
                .bodyText()
                .contains("Saved meanwhile: Be kind", "Be good", "name=\"revision\" value=\"2\"");
        assertThat(put(rule, "2", "Be good")).hasStatus3xxRedirection();
        assertThat(rules()).extracting(RuleView::text).containsExactly("Be good");
    }

    @Test
    void whatWasTypedForADeletedRuleIsKept() {
        add("Be nice");
        RuleView rule = rules().getFirst();
        rulebook.delete(admin, community, new RuleId(rule.id()));

        assertThat(put(rule, "1", "Be good")).hasStatus(422).bodyText().contains("Somebody else deleted", "Be good");
    }

    @Test
    void moderatorsReachTheRulesOnlyWhereTheAdminLetsThem() {
        AccountId moderator = cast.person("helper" + rounds);
        jdbc.sql("""
                        INSERT INTO membership (community_id, account_id, role, state, joined_at, rules_accepted, version)
                        VALUES (?, ?, 'MODERATOR', 'ACTIVE', now(), 0, 0)""").params(community.value(), moderator.value()).update();

        assertThat(mvc.get().uri("/communities/{s}/settings/rules", slug).with(signedIn(moderator)))
                .hasStatusOk();
        assertThat(post(moderator, null, "Be kind", "")).hasStatus3xxRedirection();

        jdbc.sql("UPDATE community SET moderators_edit_rules = false WHERE id = ?")
                .param(community.value())
                .update();
        assertThat(mvc.get().uri("/communities/{s}/settings/rules", slug).with(signedIn(moderator)))
                .hasStatus(403);
        assertThat(post(moderator, null, "Be good", "")).hasStatus(403);
        assertThat(rules()).hasSize(1);
    }

    @Test
    void aRuleOfAnotherCommunityIsNotTouched() {
        CommunityView other = grounds.open(admin.account(), "Other " + rounds, "Theirs");
        RuleView theirs = other.rules().getFirst();

        assertThat(mvc.get()
                        .uri("/communities/{s}/settings/rules/{id}", slug, theirs.id())
                        .with(signedIn(admin.account())))
                .hasStatus(404);
        rulebook.delete(admin, community, new RuleId(theirs.id()));
        assertThat(communities.view(other.id()).rules()).hasSize(1);
    }

    @Test
    void anEmptyListIsOfferedThreeSuggestions() {
        assertThat(mvc.get().uri("/communities/{s}/settings/rules", slug).with(signedIn(admin.account())))
                .hasStatusOk()
                .bodyText()
                .contains("Be kind, also when you disagree", "Stay on topic", "No advertising");
    }

    private void add(String text) {
        rulebook.add(admin, community, null, new RuleText(text), Explanation.NONE);
    }

    private MvcTestResult post(
            AccountId account, @org.jspecify.annotations.Nullable String submission, String text, String explanation) {
        var form = mvc.post()
                .uri("/communities/{s}/settings/rules", slug)
                .with(signedIn(account))
                .with(csrf())
                .param("text", text)
                .param("explanation", explanation);
        return (submission == null ? form : form.param("submission", submission)).exchange();
    }

    private MvcTestResult put(RuleView rule, String revision, String text) {
        return mvc.put()
                .uri("/communities/{s}/settings/rules/{id}", slug, rule.id())
                .with(signedIn(admin.account()))
                .with(csrf())
                .param("text", text)
                .param("explanation", "")
                .param("revision", revision)
                .exchange();
    }

    private List<RuleView> rules() {
        return communities.view(community).rules();
    }
}
