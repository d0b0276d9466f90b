package social.plaza.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import social.plaza.moderation.Appeals;
import social.plaza.moderation.Ground;
import social.plaza.moderation.Moderation;
import social.plaza.moderation.Norm;
import social.plaza.shared.AccountId;
import social.plaza.testing.Cast;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Scene;
import social.plaza.testing.Square;
import social.plaza.testing.StatementCount;

@PlazaTest
class AppealPagesIntegrationTests {

    private static final String DESK = "/communities/square/moderation/appeals";

    private final MockMvcTester mvc;
    private final Moderation moderation;
    private final Appeals appeals;
    private final JdbcClient jdbc;
    private final Cast cast;
    private final Scene scene;
    private final StatementCount statements;

    private Square square;
    private long decision;

    @SuppressWarnings("NullAway.Init")
    AppealPagesIntegrationTests(
            MockMvcTester mvc,
            Moderation moderation,
            Appeals appeals,
            JdbcClient jdbc,
            Cast cast,
            Scene scene,
            StatementCount statements) {
        this.mvc = mvc;
        this.moderation = moderation;
        this.appeals = appeals;
        this.jdbc = jdbc;
        this.cast = cast;
        this.scene = scene;
        this.statements = statements;
    }

    @BeforeEach
    void foundACommunity() {
        square = scene.square();
        decision = hide(square.moderator());
    }

    @Nested
    class ThePageOfADecision {

        @Test
        void offersToAppealThenWaitsThenShowsTheAnswer() {
            assertThat(get(square.author(), "/decisions/" + decision))
                    .hasStatusOk()
                    .bodyText()
                    .contains("you can appeal, once", "data-max=\"500\"");
            assertThat(post(square.author(), "/decisions/" + decision + "/appeal", "text", "It was a <joke>"))
                    .hasStatus3xxRedirection()
                    .hasRedirectedUrl("/decisions/" + decision);
            assertThat(get(square.author(), "/decisions/" + decision))
                    .bodyText()
                    .contains("Your appeal waits for an answer", "It was a &lt;joke&gt;")
                    .doesNotContain("you can appeal, once");
            assertThat(answer(square.admin(), "OVERTURNED", "You are right")).hasStatus3xxRedirection();
            assertThat(get(square.author(), "/decisions/" + decision))
                    .bodyText()
                    .contains("The decision was undone", "You are right")
                    .doesNotContain("@alma</a><span> · ");
        }

        @Test
        void speaksSpanish() {
            chooseSpanish(square.author());
            assertThat(get(square.author(), "/decisions/" + decision))
                    .hasStatusOk()
                    .bodyText()
                    .contains("puedes apelar una vez", "Enviar apelación");
        }

        @Test
        void keepsWhatWasTyped() {
            String words = "x".repeat(501);
            assertThat(post(square.author(), "/decisions/" + decision + "/appeal", "text", words))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains(words, "error-text");
            assertThat(post(square.author(), "/decisions/" + decision + "/appeal", "text", " "))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }

        @Test
        void offersNothingToTheTeam() {
            assertThat(get(square.admin(), "/decisions/" + decision))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("/appeal\"", "you can appeal");
            assertThat(post(square.admin(), "/decisions/" + decision + "/appeal", "text", "Please"))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }

        @Test
        void takesOneAppeal() {
            appeal();
            assertThat(post(square.author(), "/decisions/" + decision + "/appeal", "text", "Again"))
                    .hasStatus(HttpStatus.CONFLICT)
                    .bodyText()
                    .contains("already appealed");
        }
    }

    @Nested
    class TheDesk {

        @Test
        void listsAppealsInAFewStatements() {
            for (int i = 0; i < 25; i++) {
                appeals.appeal(cast.actor(square.author()), hide(square.moderator()), "It was joke number " + i);
            }
            assertThat(statements.of(() -> assertThat(get(square.admin(), DESK))
                            .hasStatusOk()
                            .bodyText()
                            .contains("It was joke number 0", "Waiting for an answer", "?from=")))
                    .hasSizeLessThanOrEqualTo(6);
        }

        @Test
        void isEmptyAtFirst() {
            assertThat(get(square.admin(), DESK)).hasStatusOk().bodyText().contains("No appeals");
        }

        @Test
        void marksForTheDeciderThatSomebodyElseAnswers() {
            appeal();
            assertThat(get(square.moderator(), DESK)).hasStatusOk().bodyText().contains("For somebody else");
            assertThat(get(square.moderator(), DESK + "/" + appealId()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("somebody else answers")
                    .doesNotContain("/answer\"");
            assertThat(answer(square.moderator(), "UPHELD", "I know better")).hasStatus(HttpStatus.FORBIDDEN);
        }

        @Test
        void showsEverythingOfTheDecisionInBothLanguages() {
            appeal();
            assertThat(get(square.admin(), DESK + "/" + appealId()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Off topic", "Plaza norm: safety", "It was a joke", "@mona", "/answer\"");
            chooseSpanish(square.admin());
            assertThat(get(square.admin(), DESK + "/" + appealId()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Qué dice la persona", "Confirmar", "Anular");
        }

        @Test
        void keepsTheAnswerUntilAnOutcomeIsChosen() {
            appeal();
            assertThat(answer(square.admin(), "PERHAPS", "I was just typing"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("Choose whether the decision stands", "I was just typing");
            assertThat(answer(square.admin(), "UPHELD", ""))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("error-answer");
        }

        @Test
        void isNotThereForAnotherCommunity() {
            appeal();
            scene.community("elsewhere", square.admin());
            String replayed = "/communities/elsewhere/moderation/appeals/" + appealId();
            assertThat(get(square.admin(), replayed)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(post(square.admin(), replayed + "/answer", "outcome", "UPHELD", "answer", "Replayed"))
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(square.author(), DESK)).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(get(square.author(), DESK + "/" + appealId())).hasStatus(HttpStatus.NOT_FOUND);
        }

        @Test
        void ofStaffAnswersWhatTheAdminDecided() {
            decision = hide(square.admin());
            appeal();
            AccountId staff = cast.staff("stella");
            assertThat(get(staff, "/staff/appeals"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("It was a joke", "Community square");
            String address = "/staff/appeals/" + appealId();
            assertThat(get(staff, address)).hasStatusOk().bodyText().contains("Off topic");
            assertThat(post(staff, address + "/answer", "outcome", "PERHAPS", "answer", "Typing"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(post(staff, address + "/answer", "outcome", "OVERTURNED", "answer", "No harm done"))
                    .hasStatus3xxRedirection()
                    .hasRedirectedUrl(address);
            assertThat(get(square.admin(), "/communities/square/moderation/appeals/" + appealId()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("No harm done", "Overturned");
        }
    }

    private void chooseSpanish(AccountId account) {
        jdbc.sql("UPDATE account SET language = 'es' WHERE id = ?")
                .param(account.value())
                .update();
    }

    private void appeal() {
        appeals.appeal(cast.actor(square.author()), decision, "It was a joke");
    }

    private long hide(AccountId by) {
        return moderation.hide(
                cast.actor(by),
                scene.post(square.author(), square.community(), "Off topic"),
                new Ground.OfNorm(Norm.SAFETY),
                "Not here");
    }

    private long appealId() {
        return jdbc.sql("SELECT id FROM appeal WHERE decision_id = ?")
                .param(decision)
                .query(Long.class)
                .single();
    }

    private MvcTestResult answer(AccountId by, String outcome, String words) {
        return post(by, DESK + "/" + appealId() + "/answer", "outcome", outcome, "answer", words);
    }

    private MvcTestResult get(AccountId by, String address) {
        return mvc.get().uri(address).with(Cast.signedIn(by)).exchange();
    }

    private MvcTestResult post(AccountId by, String address, String... fields) {
        var request = mvc.post().uri(address).with(Cast.signedIn(by)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
