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
import social.plaza.shared.CommunityId;
import social.plaza.testing.Cast;
import social.plaza.testing.Database;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Scene;
import social.plaza.testing.StatementCount;

@PlazaTest
class AppealPagesIntegrationTests {

    /** Everybody is somebody new in each test: messages to one address are limited. */
    private static int tests;

    private static final String DESK = "/communities/square/moderation/appeals";

    private final MockMvcTester mvc;
    private final Moderation moderation;
    private final Appeals appeals;
    private final JdbcClient jdbc;
    private final Database database;
    private final Cast cast;
    private final Scene scene;
    private final StatementCount statements;

    private AccountId admin;
    private AccountId moderator;
    private AccountId author;
    private CommunityId community;
    private long decision;

    @SuppressWarnings("NullAway.Init")
    AppealPagesIntegrationTests(
            MockMvcTester mvc,
            Moderation moderation,
            Appeals appeals,
            JdbcClient jdbc,
            Database database,
            Cast cast,
            Scene scene,
            StatementCount statements) {
        this.mvc = mvc;
        this.moderation = moderation;
        this.appeals = appeals;
        this.jdbc = jdbc;
        this.database = database;
        this.cast = cast;
        this.scene = scene;
        this.statements = statements;
    }

    @BeforeEach
    void foundACommunity() {
        scene.settle();
        database.empty();
        admin = cast.person("alma" + ++tests);
        community = scene.community("square", admin);
        moderator = scene.moderator("mona" + tests, community);
        author = scene.member("ben" + tests, community);
        decision = hide(moderator);
    }

    @Nested
    class ThePageOfADecision {

        @Test
        void offersToAppealThenWaitsThenShowsTheAnswer() {
            assertThat(get(author, "/decisions/" + decision))
                    .hasStatusOk()
                    .bodyText()
                    .contains("you can appeal, once", "data-max=\"500\"");
            assertThat(post(author, "/decisions/" + decision + "/appeal", "text", "It was a <joke>"))
                    .hasStatus3xxRedirection()
                    .hasRedirectedUrl("/decisions/" + decision);
            assertThat(get(author, "/decisions/" + decision))
                    .bodyText()
                    .contains("Your appeal waits for an answer", "It was a &lt;joke&gt;")
                    .doesNotContain("you can appeal, once");
            assertThat(answer(admin, "OVERTURNED", "You are right")).hasStatus3xxRedirection();
            assertThat(get(author, "/decisions/" + decision))
                    .bodyText()
                    .contains("The decision was undone", "You are right")
                    .doesNotContain("@alma" + tests + "</a><span> · ");
        }

        @Test
        void speaksSpanish() {
            chooseSpanish(author);
            assertThat(get(author, "/decisions/" + decision))
                    .hasStatusOk()
                    .bodyText()
                    .contains("puedes apelar una vez", "Enviar apelación");
        }

        @Test
        void keepsWhatWasTyped() {
            String words = "x".repeat(501);
            assertThat(post(author, "/decisions/" + decision + "/appeal", "text", words))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains(words, "error-text");
            assertThat(post(author, "/decisions/" + decision + "/appeal", "text", " "))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }

        @Test
        void offersNothingToTheTeam() {
            assertThat(get(admin, "/decisions/" + decision))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("/appeal\"", "you can appeal");
            assertThat(post(admin, "/decisions/" + decision + "/appeal", "text", "Please"))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }

        @Test
        void takesOneAppeal() {
            appeal();
            assertThat(post(author, "/decisions/" + decision + "/appeal", "text", "Again"))
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
                appeals.appeal(cast.actor(author), hide(moderator), "It was joke number " + i);
            }
            assertThat(statements.of(() -> assertThat(get(admin, DESK))
                            .hasStatusOk()
                            .bodyText()
                            .contains("It was joke number 0", "Waiting for an answer", "?from=")))
                    .hasSizeLessThanOrEqualTo(6);
        }

        @Test
        void isEmptyAtFirst() {
            assertThat(get(admin, DESK)).hasStatusOk().bodyText().contains("No appeals");
        }

        @Test
        void marksForTheDeciderThatSomebodyElseAnswers() {
            appeal();
            assertThat(get(moderator, DESK)).hasStatusOk().bodyText().contains("For somebody else");
            assertThat(get(moderator, DESK + "/" + appealId()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("somebody else answers")
                    .doesNotContain("/answer\"");
            assertThat(answer(moderator, "UPHELD", "I know better")).hasStatus(HttpStatus.FORBIDDEN);
        }

        @Test
        void showsEverythingOfTheDecisionInBothLanguages() {
            appeal();
            assertThat(get(admin, DESK + "/" + appealId()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Off topic", "Plaza norm: safety", "It was a joke", "@mona" + tests, "/answer\"");
            chooseSpanish(admin);
            assertThat(get(admin, DESK + "/" + appealId()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Qué dice la persona", "Confirmar", "Anular");
        }

        @Test
        void keepsTheAnswerUntilAnOutcomeIsChosen() {
            appeal();
            assertThat(answer(admin, "PERHAPS", "I was just typing"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("Choose whether the decision stands", "I was just typing");
            assertThat(answer(admin, "UPHELD", ""))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("error-answer");
        }

        @Test
        void isNotThereForAnotherCommunity() {
            appeal();
            scene.community("elsewhere", admin);
            String replayed = "/communities/elsewhere/moderation/appeals/" + appealId();
            assertThat(get(admin, replayed)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(post(admin, replayed + "/answer", "outcome", "UPHELD", "answer", "Replayed"))
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(author, DESK)).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(get(author, DESK + "/" + appealId())).hasStatus(HttpStatus.NOT_FOUND);
        }

        @Test
        void ofStaffAnswersWhatTheAdminDecided() {
            decision = hide(admin);
            appeal();
            AccountId staff = cast.staff("stella" + tests);
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
            assertThat(get(admin, "/communities/square/moderation/appeals/" + appealId()))
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
        appeals.appeal(cast.actor(author), decision, "It was a joke");
    }

    private long hide(AccountId by) {
        return moderation.hide(
                cast.actor(by), scene.post(author, community, "Off topic"), new Ground.OfNorm(Norm.SAFETY), "Not here");
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

    private MvcTestResult get(AccountId reader, String address) {
        return mvc.get().uri(address).with(Cast.signedIn(reader)).exchange();
    }

    private MvcTestResult post(AccountId by, String address, String... fields) {
        var request = mvc.post().uri(address).with(Cast.signedIn(by)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
