package social.plaza.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import social.plaza.testing.Database;
import social.plaza.testing.PlazaTest;

@PlazaTest
class SignUpIntegrationTests {

    private static final String PASSWORD = "tulipanes en otoño";

    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final Database database;

    SignUpIntegrationTests(MockMvcTester mvc, JdbcClient jdbc, Database database) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.database = database;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void opensAnAccountSignsInAndSendsTheMessage() {
        var answer = signUp("Ana_Ruiz", "Ana Ruiz", "ana.ruiz@example.org", PASSWORD);
        assertThat(answer).hasStatus3xxRedirection().hasRedirectedUrl("/");
        assertThat(jdbc.sql("""
                        SELECT a.handle FROM spring_session s JOIN account a ON a.id::text = s.principal_name""").query(String.class).list()).containsExactly("Ana_Ruiz");
        assertThat(jdbc.sql("SELECT recipient FROM outgoing_message")
                        .query(String.class)
                        .list())
                .containsExactly("ana.ruiz@example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "ana_ruiz, taken",
        "ANA_RUIZ, taken",
        "admin, reserved",
        "Pl4za, ''",
        "plaza, reserved",
        "pIaza, reserved",
        "m0derator, reserved",
        "rnoderator, reserved",
        "demo_admin, reserved",
        "dem0_adm1n, reserved",
        "Ana_Rulz, ''",
        "AnaRuizAnaRuizA1, shape",
        "ana-ruiz, shape",
        "'', shape",
        "añа, shape"
    })
    void refusesHandles(String handle, String reason) {
        signUp("Ana_Ruiz", "Ana Ruiz", "ana@example.org", PASSWORD);
        var answer = signUp(handle, "Somebody", "somebody@example.org", PASSWORD);
        if (reason.isEmpty()) {
            assertThat(answer).hasStatus3xxRedirection();
        } else {
            assertThat(answer).hasStatus(422).bodyText().contains("somebody@example.org");
        }
    }

    private MvcTestResult signUp(String handle, String name, String email, String password) {
        return mvc.post()
                .uri("/signup")
                .with(csrf())
                .param("handle", handle)
                .param("displayName", name)
                .param("email", email)
                .param("password", password)
                .exchange();
    }
}
