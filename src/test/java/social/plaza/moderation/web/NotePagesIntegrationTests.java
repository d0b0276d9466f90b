package social.plaza.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import social.plaza.moderation.Ground;
import social.plaza.moderation.Moderation;
import social.plaza.moderation.Norm;
import social.plaza.shared.AccountId;
import social.plaza.testing.Cast;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Scene;
import social.plaza.testing.Square;

@PlazaTest
class NotePagesIntegrationTests {

    private static final String NOTE = "Promised to stay away from <b>politics</b>";

    private final MockMvcTester mvc;
    private final Moderation moderation;
    private final JdbcClient jdbc;
    private final Cast cast;
    private final Scene scene;

    private AccountId other;
    private Square square;

    @SuppressWarnings("NullAway.Init")
    NotePagesIntegrationTests(MockMvcTester mvc, Moderation moderation, JdbcClient jdbc, Cast cast, Scene scene) {
        this.mvc = mvc;
        this.moderation = moderation;
        this.jdbc = jdbc;
        this.cast = cast;
        this.scene = scene;
    }

    @BeforeEach
    void foundACommunity() {
        square = scene.square();
        other = scene.moderator("otto", square.community());
    }

    @Test
    void theTeamReadsWhatOneOfThemWroteWithEverythingElseAboutThePerson() {
        moderation.remove(
                cast.actor(square.moderator()),
                square.community(),
                square.author(),
                new Ground.OfNorm(Norm.SAFETY),
                null,
                "Enough for now");
        assertThat(write(square.moderator(), "ben", NOTE))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(page("ben"));
        assertThat(get(other, page("ben")))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;b&gt;politics", "@mona", "Not a member", "Removal", "Plaza norm: safety")
                .doesNotContain("/notes/" + noteId());
        assertThat(get(square.moderator(), page("ben"))).bodyText().contains("/notes/" + noteId());
        jdbc.sql("UPDATE account SET language = 'es'").update();
        assertThat(get(other, page("ben"))).hasStatusOk().bodyText().contains("Lo que el equipo sabe de", "Expulsión");
    }

    @Test
    void aNoteHasOneToFiveHundredCharacters() {
        assertThat(write(square.moderator(), "ben", " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(write(square.moderator(), "ben", "x".repeat(501)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("x".repeat(501));
        assertThat(write(square.moderator(), "ben", "x".repeat(500))).hasStatus3xxRedirection();
    }

    @Test
    void itsAuthorAndTheAdminDeleteIt() {
        write(square.moderator(), "ben", NOTE);
        assertThat(delete(other, noteId())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(delete(square.moderator(), noteId())).hasStatus3xxRedirection();
        write(square.moderator(), "ben", NOTE);
        assertThat(delete(square.admin(), noteId())).hasStatus3xxRedirection();
        assertThat(jdbc.sql("SELECT count(*) FROM person_note")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aboutAModeratorIsForTheAdminAboutTheAdminForNobodyAndAboutOneselfNever() {
        assertThat(write(square.admin(), "mona", "Tired lately")).hasStatus3xxRedirection();
        assertThat(get(square.admin(), page("mona"))).bodyText().contains("Tired lately");
        assertThat(get(other, page("mona"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(square.moderator(), page("mona"))).hasStatus(HttpStatus.NOT_FOUND);
        for (AccountId one : new AccountId[] {square.admin(), square.moderator()}) {
            assertThat(get(one, page("alma"))).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(write(one, "alma", "Strict")).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(get(square.author(), page("ben"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(square.author(), page("mona"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(square.admin(), "/communities/square/moderation/people/nobody"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void staysInItsCommunity() {
        write(square.moderator(), "ben", NOTE);
        scene.community("elsewhere", square.admin());
        String there = "/communities/elsewhere/moderation/people/ben";
        assertThat(get(square.admin(), there)).hasStatusOk().bodyText().doesNotContain("politics");
        assertThat(mvc.delete()
                        .uri(there + "/notes/" + noteId())
                        .with(Cast.signedIn(square.admin()))
                        .with(csrf()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void isReachedFromTheMembers() {
        assertThat(get(square.moderator(), "/communities/square/members"))
                .bodyText()
                .contains(page("ben"));
        assertThat(get(square.author(), "/communities/square/members"))
                .bodyText()
                .doesNotContain("/moderation/people/");
    }

    private long noteId() {
        return jdbc.sql("SELECT id FROM person_note").query(Long.class).single();
    }

    private String page(String name) {
        return "/communities/square/moderation/people/" + name;
    }

    private MvcTestResult get(AccountId by, String address) {
        return mvc.get().uri(address).with(Cast.signedIn(by)).exchange();
    }

    private MvcTestResult write(AccountId by, String name, String text) {
        return mvc.post()
                .uri(page(name) + "/notes")
                .with(Cast.signedIn(by))
                .with(csrf())
                .param("text", text)
                .exchange();
    }

    private MvcTestResult delete(AccountId by, long id) {
        return mvc.delete()
                .uri(page("ben") + "/notes/" + id)
                .with(Cast.signedIn(by))
                .with(csrf())
                .exchange();
    }
}
