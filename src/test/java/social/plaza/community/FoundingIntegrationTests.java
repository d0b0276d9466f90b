package social.plaza.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static social.plaza.testing.Cast.signedIn;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.UUID;
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
import social.plaza.community.Founding.Outcome;
import social.plaza.community.Founding.Outcome.Founded;
import social.plaza.community.Founding.Outcome.NotNow;
import social.plaza.community.Founding.Way;
import social.plaza.shared.AccountId;
import social.plaza.testing.Cast;
import social.plaza.testing.Database;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Race;
import social.plaza.testing.TestClock;

@PlazaTest
class FoundingIntegrationTests {

    private final Founding founding;
    private final Communities communities;
    private final Grounds grounds;
    private final Cast cast;
    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final Database database;
    private final TestClock clock;

    FoundingIntegrationTests(
            Founding founding,
            Communities communities,
            Foundry foundry,
            TransactionOperations transaction,
            Cast cast,
            MockMvcTester mvc,
            JdbcClient jdbc,
            Database database,
            TestClock clock) {
        this.founding = founding;
        this.communities = communities;
        this.grounds = new Grounds(foundry, transaction, communities);
        this.cast = cast;
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.database = database;
        this.clock = clock;
    }

    private static int people;

    private AccountId ana = AccountId.next();

    @BeforeEach
    void anaBelongsSomewhere() {
        database.asOwner().sql("TRUNCATE community CASCADE").update();
        ana = cast.person(anew("ana"));
        grounds.open(ana, "Where Ana Belongs");
    }

    /** Nobody signs up twice. */
    private static String anew(String handle) {
        return handle + ++people;
    }

    @Test
    void anEligibleAccountThatBelongsSomewhereFoundsAtOnce() {
        assertThat(post(ana, UUID.randomUUID().toString(), "Balcony Gardens"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/communities/balcony-gardens");

        CommunityView founded = communities.view("balcony-gardens");
        assertThat(founded.name()).isEqualTo("Balcony Gardens");
        assertThat(founded.adminId()).isEqualTo(ana);
        assertThat(founded.members()).isEqualTo(1);
        assertThat(founded.policy()).isEqualTo(MembershipPolicy.RESTRICTED);
        assertThat(founded.rules()).extracting(RuleView::text).containsExactly("Be kind", "No sales");
        assertThat(founded.rulesVersion()).isEqualTo(1);
        assertThat(jdbc.sql("SELECT act FROM audit_entry WHERE community_id = ?")
                        .param(founded.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("COMMUNITY_FOUNDED");
    }

    @Test
    void aFormSentTwiceFoundsOnce() {
        String submission = UUID.randomUUID().toString();

        post(ana, submission, "Balcony Gardens");
        MvcTestResult second = post(ana, submission, "Balcony Gardens");

        assertThat(second).hasRedirectedUrl("/communities/balcony-gardens");
        assertThat(count("community")).isEqualTo(2);
    }

    @Test
    void aFormSentByManyHandsAtOnceFoundsOnce() {
        for (int round = 0; round < Race.rounds() / 10; round++) {
            String submission = UUID.randomUUID().toString();
            int before = count("community");

            Race<Outcome> race = Race.of(() -> founding.found(cast.actor(ana), submission, proposal("Rushed")));

            assertThat(race.failures()).isEmpty();
            assertThat(race.values()).containsOnly(race.values().getFirst());
            assertThat(count("community")).isEqualTo(before + 1);
        }
    }

    @Test
    void aNewcomerIsToldWhatIsMissingAndUntilWhen() {
        AccountId newcomer = cast.unverified(anew("newcomer"));

        MvcTestResult page =
                mvc.get().uri("/communities/new").with(signedIn(newcomer)).exchange();

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("You cannot found a community yet", "21 May 2027", "/settings/contact")
                .doesNotContain("name=\"purpose\"");
    }

    @Test
    void aNewcomersFormIsRefusedWithTheSameReasons() {
        AccountId newcomer = cast.unverified(anew("newcomer"));

        assertThat(post(newcomer, UUID.randomUUID().toString(), "Balcony Gardens"))
                .hasStatus(403)
                .bodyText()
                .contains("You cannot found a community yet", "21 May 2027", "/settings/contact")
                .doesNotContain("name=\"purpose\"");
        assertThat(count("community")).isEqualTo(1);
    }

    @Test
    void aBrokenFormOfANewcomerIsRefusedWithTheSameReasons() {
        AccountId newcomer = cast.unverified(anew("newcomer"));

        assertThat(post(newcomer, UUID.randomUUID().toString(), "x"))
                .hasStatus(403)
                .bodyText()
                .contains("You cannot found a community yet");
    }

    @Test
    void sixMonthsAreEnoughAndASecondLessIsNot() {
        AccountId young = cast.aged(anew("young"), Period.ofMonths(6));
        grounds.open(young, "Where the Young Belong");

        assertThat(founding.prospect(cast.actor(young)).way()).isEqualTo(Way.DIRECT);
        clock.set(clock.instant().minus(Duration.ofSeconds(1)));
        assertThat(founding.prospect(cast.actor(young)).way()).isEqualTo(Way.NONE);
    }

    @Test
    void whoBelongsNowhereIsLedToTheApplication() {
        AccountId loner = cast.person(anew("loner"));

        assertThat(mvc.get().uri("/communities/new").with(signedIn(loner)))
                .hasRedirectedUrl("/community-applications/new");
        assertThat(founding.found(cast.actor(loner), null, proposal("Alone")))
                .isInstanceOfSatisfying(
                        NotNow.class,
                        notNow -> assertThat(notNow.prospect().way()).isEqualTo(Way.APPLICATION));
        assertThat(count("community")).isEqualTo(1);
    }

    @Test
    void aGuestIsSentToSignIn() {
        assertThat(mvc.get().uri("/communities/new")).hasStatus3xxRedirection();
    }

    @Test
    void staffFoundNothing() {
        AccountId staff = cast.staff(anew("desk"));

        assertThat(mvc.get().uri("/communities/new").with(signedIn(staff))).hasStatus(403);
        assertThat(post(staff, UUID.randomUUID().toString(), "Balcony Gardens")).hasStatus(403);
    }

    @ParameterizedTest
    @CsvSource({"2, Use at least 3 characters.", "31, Use at most 30 characters."})
    void aNameOutsideItsLimitsIsSaidBesideTheFieldAndKept(int length, String message) {
        String name = "👩‍👩‍👧‍👦".repeat(length);

        assertThat(post(ana, UUID.randomUUID().toString(), name))
                .hasStatus(422)
                .bodyText()
                .contains(message, "👩", "error-name", "Be kind", "No sales");
        assertThat(count("community")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 30})
    void aNameAtItsLimitsIsTaken(int length) {
        post(ana, UUID.randomUUID().toString(), "👩‍👩‍👧‍👦".repeat(length));

        assertThat(count("community")).isEqualTo(2);
    }

    @Test
    void purposeAndRulesHaveLimitsToo() {
        MvcTestResult page = mvc.post()
                .uri("/communities")
                .with(signedIn(ana))
                .with(csrf())
                .param("name", "Balcony Gardens")
                .param("purpose", "x".repeat(161))
                .param("theme", "FOREST")
                .param("membership", "OPEN")
                .param("rules[2]", "ñ".repeat(61))
                .exchange();

        assertThat(page)
                .hasStatus(422)
                .bodyText()
                .contains("Use at most 160 characters.", "Use at most 60 characters.", "error-rules[2]")
                .contains("x".repeat(161), "ñ".repeat(61));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rules[99999999999]",
                "rules[300]",
                "rules[-1]",
                "rules[a]",
                "rules[]",
                "rules",
                "rules[0].text",
                "rules[0][1]",
                "name.value",
                "theme[0]",
                "submission[0]",
                "class.module.classLoader.x"
            })
    void noParameterBreaksThePage(String parameter) {
        MvcTestResult page = mvc.post()
                .uri("/communities")
                .with(signedIn(ana))
                .with(csrf())
                .param("name", "Balcony Gardens")
                .param(parameter, "x\u0000\uD800")
                .exchange();

        assertThat(page.getResponse().getStatus()).isBetween(200, 499);
    }

    @Test
    void anEleventhRuleIsRefused() {
        var form =
                mvc.post().uri("/communities").with(signedIn(ana)).with(csrf()).param("name", "Balcony Gardens");
        IntStream.rangeClosed(0, 10).forEach(i -> form.param("rules[" + i + "]", "Rule " + i));

        assertThat(form).hasStatus(422).bodyText().contains("A community has at most 10 rules.", "Rule 9");
    }

    @Test
    void anUnknownThemeOrPolicyIsRefusedBesideTheField() {
        MvcTestResult page = mvc.post()
                .uri("/communities")
                .with(signedIn(ana))
                .with(csrf())
                .param("name", "Balcony Gardens")
                .param("theme", "GOLD")
                .param("membership", "SECRET")
                .exchange();

        assertThat(page).hasStatus(422).bodyText().contains("error-theme", "error-membership");
    }

    @Test
    void manyWhoTakeOneNameAtOnceEachGetAnAddressOfTheirOwn() {
        for (int round = 0; round < Race.rounds() / 10; round++) {
            String name = "Race " + round;
            Race<Outcome> race = Race.of(() -> founding.found(cast.actor(ana), null, proposal(name)));

            assertThat(race.failures()).isEmpty();
            List<String> slugs = race.values().stream()
                    .map(outcome -> ((Founded) outcome).slug())
                    .toList();
            assertThat(slugs).doesNotHaveDuplicates().contains("race-" + round);
        }
    }

    @Test
    void anAddressOnceGivenIsNeverGivenToAnother() {
        IntStream.range(0, 3).forEach(_ -> founding.found(cast.actor(ana), null, proposal("Twins")));

        assertThat(jdbc.sql("SELECT slug FROM community WHERE name = 'Twins' ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("twins", "twins-2", "twins-3");
    }

    private MvcTestResult post(AccountId account, String submission, String name) {
        return mvc.post()
                .uri("/communities")
                .with(signedIn(account))
                .with(csrf())
                .param("submission", submission)
                .param("name", name)
                .param("purpose", "Growing food")
                .param("theme", "FOREST")
                .param("membership", "RESTRICTED")
                .param("rules[0]", "Be kind")
                .param("rules[1]", "")
                .param("rules[2]", "No sales")
                .exchange();
    }

    private static Proposal proposal(String name) {
        return new Proposal(
                new CommunityName(name), new Purpose(""), Theme.TEAL, MembershipPolicy.OPEN, List.of(), "en");
    }

    private int count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Integer.class).single();
    }
}
