package social.plaza.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import social.plaza.shared.Actor;
import social.plaza.shared.Actor.Standing;
import social.plaza.shared.Refused;
import social.plaza.shared.UnfitText;
import social.plaza.testing.Database;
import social.plaza.testing.People;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.TestClock;

@PlazaTest
class StandingDeskIntegrationTests {

    private final StandingDesk desk;
    private final Accounts accounts;
    private final People people;
    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final Database database;

    StandingDeskIntegrationTests(
            StandingDesk desk,
            Accounts accounts,
            People people,
            MockMvcTester mvc,
            JdbcClient jdbc,
            Database database) {
        this.desk = desk;
        this.accounts = accounts;
        this.people = people;
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.database = database;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void limitsAndReinstatesWithAReasonInTheLog() {
        Actor staff = people.staff("tess");
        Actor ana = people.person("ana");
        desk.limit(staff, ana.account(), "Floods strangers with links");
        assertThat(people.now(ana).limited()).isTrue();
        assertThat(accounts.candidate(ana.account()).goodStanding()).isFalse();
        desk.reinstate(staff, ana.account(), "It was a misunderstanding");
        assertThat(people.now(ana).standing()).isEqualTo(Standing.GOOD);
        assertThat(jdbc.sql("SELECT ground || ': ' || reason FROM audit_entry ORDER BY sequence")
                        .query(String.class)
                        .list())
                .containsExactly("LIMITED: Floods strangers with links", "GOOD: It was a misunderstanding");
    }

    @Test
    void recordsNothingWhereNothingChanges() {
        desk.reinstate(people.staff("tess"), people.person("ana").account(), "Just so");
        assertThat(entries()).isZero();
    }

    @Test
    void isForStaffAlone() {
        Actor ana = people.person("ana");
        Actor bea = people.person("bea");
        assertThatThrownBy(() -> desk.suspend(bea, ana.account(), "I do not like her"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.recordStart(bea, bea.account(), TestClock.START, "Me", "Me"))
                .isInstanceOf(Refused.class);
        assertThat(people.now(ana).suspended()).isFalse();
    }

    @Test
    void isNeverAboutOneself() {
        Actor staff = people.staff("tess");
        assertThatThrownBy(() -> desk.recordStart(staff, staff.account(), TestClock.START, "Me", "Me"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void asksForAReason() {
        Actor staff = people.staff("tess");
        Actor ana = people.person("ana");
        assertThatThrownBy(() -> desk.limit(staff, ana.account(), "  ")).isInstanceOf(UnfitText.class);
        assertThat(people.now(ana).limited()).isFalse();
        assertThat(entries()).isZero();
    }

    @Test
    void suspensionEndsEverySessionAtOnce() {
        Actor staff = people.staff("tess");
        Actor ana = people.person("ana");
        signIn("ana");
        signIn("ana");
        assertThat(sessions(ana)).isEqualTo(2);
        desk.suspend(staff, ana.account(), "Impersonates a bank");
        assertThat(sessions(ana)).isZero();
    }

    @Test
    void anEarlierStartMakesAnAccountOlderAndALaterOneIsRefused() {
        Actor staff = people.staff("tess");
        Actor newcomer = people.newcomer("nora");
        var start = TestClock.START.minus(Duration.ofDays(400));
        desk.recordStart(staff, newcomer.account(), start, "The old site's archive", "Known since 2025");
        assertThat(accounts.candidate(newcomer.account()).countedFrom()).isEqualTo(start);
        assertThat(jdbc.sql("SELECT act || ' ' || ground FROM audit_entry")
                        .query(String.class)
                        .single())
                .isEqualTo("START_RECORDED 2025-10-17T12:00:00Z: The old site's archive");
        assertThatThrownBy(() ->
                        desk.recordStart(staff, newcomer.account(), TestClock.START.plusSeconds(1), "A slip", "A slip"))
                .isInstanceOf(StartAfterSignUp.class);
    }

    private int entries() {
        return jdbc.sql("SELECT count(*) FROM audit_entry").query(Integer.class).single();
    }

    private int sessions(Actor actor) {
        return jdbc.sql("SELECT count(*) FROM spring_session WHERE principal_name = ?")
                .param(actor.account().toString())
                .query(Integer.class)
                .single();
    }

    private void signIn(String handle) {
        assertThat(mvc.post()
                        .uri("/login")
                        .with(csrf())
                        .param("username", handle)
                        .param("password", People.PASSWORD))
                .hasRedirectedUrl("/");
    }
}
