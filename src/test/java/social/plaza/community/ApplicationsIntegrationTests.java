package social.plaza.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static social.plaza.testing.Cast.signedIn;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import social.plaza.shared.AccountId;
import social.plaza.testing.Cast;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Race;
import social.plaza.testing.StatementCount;

@PlazaTest
class ApplicationsIntegrationTests {

    private static int people;

    private final Applications applications;
    private final Affiliations affiliations;
    private final Cast cast;
    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final StatementCount statements;

    private AccountId ana = AccountId.next();
    private AccountId staff = AccountId.next();

    ApplicationsIntegrationTests(
            Applications applications,
            Affiliations affiliations,
            Cast cast,
            MockMvcTester mvc,
            JdbcClient jdbc,
            StatementCount statements) {
        this.applications = applications;
        this.affiliations = affiliations;
        this.cast = cast;
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.statements = statements;
    }

    @BeforeEach
    void anaBelongsNowhere() {
        people++;
        ana = cast.person("loner" + people);
        staff = cast.staff("desk" + people);
    }

    @Test
    void staffApproveAndTheCommunityIsFounded() {
        apply("Balcony Gardens " + people);

        assertThat(answer("approval", latest().id(), "A good idea")).hasRedirectedUrl("/staff/applications");

        assertThat(latest().approved()).isTrue();
        assertThat(latest().slug()).isEqualTo("balcony-gardens-" + people);
        assertThat(affiliations.belongsSomewhere(ana)).isTrue();
        assertThat(jdbc.sql("SELECT act || ' ' || reason FROM audit_entry WHERE subject_id = ?")
                        .param(latest().id().value())
                        .query(String.class)
                        .list())
                .containsExactly("APPLICATION_APPROVED A good idea");
    }

    @Test
    void staffDeclineAndTheApplicantReadsWhyAndMayApplyAgain() {
        apply("Balcony Gardens");

        answer("rejection", latest().id(), "There is one already");

        assertThat(latest().declined()).isTrue();
        assertThat(affiliations.belongsSomewhere(ana)).isFalse();
        assertThat(mvc.get().uri("/community-applications/new").with(signedIn(ana)))
                .hasStatusOk()
                .bodyText()
                .contains("There is one already", "name=\"motivation\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"approval", "rejection"})
    void everyAnswerHasAReason(String answer) {
        apply("Balcony Gardens");

        assertThat(answer(answer, latest().id(), " "))
                .hasStatus(422)
                .bodyText()
                .contains("Please write something here.");
        assertThat(latest().pending()).isTrue();
    }

    @Test
    void anApplicantWhoIsNoLongerEligibleIsNotApproved() {
        apply("Balcony Gardens");
        jdbc.sql("UPDATE account SET protected = true WHERE id = ?")
                .param(ana.value())
                .update();

        assertThat(answer("approval", latest().id(), "A good idea"))
                .hasStatus(422)
                .bodyText()
                .contains("no longer meets the conditions", "A good idea");
        assertThat(latest().pending()).isTrue();
        assertThat(affiliations.belongsSomewhere(ana)).isFalse();
    }

    @Test
    void thereIsOneApplicationAtATime() {
        apply("Balcony Gardens");

        assertThat(apply("Another")).hasStatus(409);
        assertThat(latest().name()).isEqualTo("Balcony Gardens");
    }

    @Test
    void manyApplicationsAtOnceLeaveOne() {
        Race<Applications.Outcome> race = Race.of(() -> applications.apply(
                cast.actor(ana),
                UUID.randomUUID().toString(),
                new CommunityName("Rushed"),
                new Purpose(""),
                new Motivation("Now"),
                "en"));

        assertThat(race.values()).hasSize(1);
        assertThat(race.failures()).allMatch(ApplicationPending.class::isInstance);
    }

    @Test
    void manyAnswersAtOnceLeaveOneCommunity() {
        apply("Crowded " + people);
        ApplicationId id = latest().id();

        Race<Applications.Outcome> race =
                Race.of(() -> applications.approve(cast.actor(staff), id, new StaffReason("Yes")));

        assertThat(race.values()).hasSize(1);
        assertThat(race.failures()).allMatch(ApplicationAnswered.class::isInstance);
        assertThat(jdbc.sql("SELECT count(*) FROM community WHERE admin_id = ?")
                        .param(ana.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theApplicantMayWithdrawAndNobodyElse() {
        apply("Balcony Gardens");
        String address = "/community-applications/" + latest().id();

        assertThat(mvc.delete()
                        .uri(address)
                        .with(signedIn(cast.person("other" + people)))
                        .with(csrf()))
                .hasStatus(404);
        assertThat(latest().pending()).isTrue();

        assertThat(mvc.delete().uri(address).with(signedIn(ana)).with(csrf())).hasStatus3xxRedirection();
        assertThat(latest().state()).isEqualTo(CommunityApplication.State.WITHDRAWN);
        assertThat(answer("approval", latest().id(), "Too late")).hasStatus(409);
    }

    @Test
    void theFormHasLimitsAndKeepsWhatWasTyped() {
        assertThat(mvc.post()
                        .uri("/community-applications")
                        .with(signedIn(ana))
                        .with(csrf())
                        .param("name", "ab")
                        .param("motivation", "x".repeat(501)))
                .hasStatus(422)
                .bodyText()
                .contains("Use at least 3 characters.", "Use at most 500 characters.", "x".repeat(501));
    }

    @Test
    void aNewcomerIsToldWhatIsMissing() {
        AccountId newcomer = cast.verified("newcomer" + people);

        assertThat(mvc.get().uri("/community-applications/new").with(signedIn(newcomer)))
                .hasStatusOk()
                .bodyText()
                .contains("You cannot found a community yet")
                .doesNotContain("name=\"motivation\"");
        assertThat(mvc.post()
                        .uri("/community-applications")
                        .with(signedIn(newcomer))
                        .with(csrf())
                        .param("name", "Balcony Gardens")
                        .param("motivation", "Please"))
                .hasStatus(403)
                .bodyText()
                .contains("You cannot found a community yet");
    }

    @Test
    void theQueueIsForStaffOnly() {
        apply("Balcony Gardens");

        assertThat(mvc.get().uri("/staff/applications").with(signedIn(ana))).hasStatus(404);
        assertThat(mvc.post()
                        .uri("/staff/applications/{id}/approval", latest().id().value())
                        .with(signedIn(ana))
                        .with(csrf())
                        .param("reason", "Mine"))
                .hasStatus(404);
        assertThat(latest().pending()).isTrue();
    }

    @Test
    void theQueueTakesFewStatementsHoweverLongItIs() {
        for (int i = 0; i < 25; i++) {
            AccountId applicant = cast.person("many" + people + "_" + i);
            applications.apply(
                    cast.actor(applicant),
                    null,
                    new CommunityName("Queue " + i),
                    new Purpose(""),
                    new Motivation("Please"),
                    "en");
        }

        List<String> sent = statements.of(
                () -> assertThat(mvc.get().uri("/staff/applications").with(signedIn(staff)))
                        .hasStatusOk()
                        .bodyText()
                        .contains("Queue 0", "after=")
                        .doesNotContain("Queue 24"));
        assertThat(sent).hasSizeLessThanOrEqualTo(6);
    }

    private MvcTestResult apply(String name) {
        return mvc.post()
                .uri("/community-applications")
                .with(signedIn(ana))
                .with(csrf())
                .param("submission", UUID.randomUUID().toString())
                .param("name", name)
                .param("purpose", "Growing food")
                .param("motivation", "Because there is no garden")
                .exchange();
    }

    private MvcTestResult answer(String answer, ApplicationId id, String reason) {
        return mvc.post()
                .uri("/staff/applications/{id}/{answer}", id.value(), answer)
                .with(signedIn(staff))
                .with(csrf())
                .param("reason", reason)
                .exchange();
    }

    private ApplicationView latest() {
        return applications.latest(ana).orElseThrow();
    }
}
