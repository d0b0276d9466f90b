package social.plaza.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import social.plaza.audit.AuditLog;
import social.plaza.audit.Integrity;
import social.plaza.moderation.Ground;
import social.plaza.moderation.Moderation;
import social.plaza.moderation.Norm;
import social.plaza.moderation.Returns;
import social.plaza.moderation.Undoing;
import social.plaza.post.Posts;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;
import social.plaza.shared.RuleViolation;
import social.plaza.testing.Cast;
import social.plaza.testing.Database;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Race;
import social.plaza.testing.Scene;
import social.plaza.testing.StatementCount;

@PlazaTest
class ReturnPagesIntegrationTests {

    /** Everybody is somebody new in each test: messages to one address are limited. */
    private static int tests;

    private static final String LIST = "/communities/square/moderation/returned";
    private static final String BAD = "You are an idiot #rude";
    private static final String GOOD = "You are mistaken #kind";

    private final MockMvcTester mvc;
    private final Moderation moderation;
    private final Undoing undoing;
    private final Returns returns;
    private final Posts posts;
    private final AuditLog log;
    private final JdbcClient jdbc;
    private final Database database;
    private final Cast cast;
    private final Scene scene;
    private final StatementCount statements;

    private AccountId admin;
    private AccountId moderator;
    private AccountId author;
    private AccountId reader;
    private CommunityId community;
    private PostId post;
    private long decision;

    @SuppressWarnings("NullAway.Init")
    ReturnPagesIntegrationTests(
            MockMvcTester mvc,
            Moderation moderation,
            Undoing undoing,
            Returns returns,
            Posts posts,
            AuditLog log,
            JdbcClient jdbc,
            Database database,
            Cast cast,
            Scene scene,
            StatementCount statements) {
        this.mvc = mvc;
        this.moderation = moderation;
        this.undoing = undoing;
        this.returns = returns;
        this.posts = posts;
        this.log = log;
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
        reader = scene.member("rita" + tests, community);
        hidePost(moderator);
    }

    @Nested
    class TheAuthor {

        @Test
        void changesAndSendsBackOnce() {
            assertThat(get(author, page())).bodyText().contains("Change it and send it back");
            assertThat(get(author, page() + "/return")).hasStatusOk().bodyText().contains(BAD, "data-draft");
            assertThat(send(GOOD)).hasStatus3xxRedirection().hasRedirectedUrl(page());
            assertThat(get(author, page()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("What you sent back", "<del>an idiot", "<ins>", "Waiting for an answer")
                    .doesNotContain("Change it and send it back", "@mona" + tests + "</a> <span");
            assertThat(send("And another")).hasStatus(HttpStatus.CONFLICT);
            assertThat(get(author, page() + "/return")).hasStatus(HttpStatus.CONFLICT);
            assertThat(posts.facts(post).body()).isEqualTo(BAD);
            assertThat(posts.facts(post).hidden()).isTrue();
        }

        @Test
        void changesSomethingWithinTheRulesOfPosts() {
            assertThat(send("  " + BAD + "\n"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("Change something first");
            assertThat(send(" ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(send("x".repeat(281)))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("x".repeat(281));
            assertThat(send("x".repeat(280))).hasStatus3xxRedirection();
        }

        @Test
        void readsItInSpanish() {
            jdbc.sql("UPDATE account SET language = 'es' WHERE id = ?")
                    .param(author.value())
                    .update();
            assertThat(get(author, page())).bodyText().contains("Cambiarla y devolverla");
            assertThat(get(author, page() + "/return")).hasStatusOk().bodyText().contains("Los moderadores ven");
        }

        @Test
        void aloneMay() {
            for (AccountId other : List.of(admin, moderator, reader)) {
                assertThat(get(other, page() + "/return")).hasStatus(HttpStatus.NOT_FOUND);
                assertThat(post(other, page() + "/return", "text", GOOD)).hasStatus(HttpStatus.NOT_FOUND);
            }
        }

        @Test
        void cannotOnceThePostIsSeenAgainDeletedOrTheCommunityClosed() {
            jdbc.sql("UPDATE community SET state = 'ARCHIVED' WHERE id = ?")
                    .param(community.value())
                    .update();
            assertThat(get(author, page())).hasStatusOk().bodyText().doesNotContain("/return\"");
            assertThat(send(GOOD)).hasStatus(HttpStatus.FORBIDDEN);
            jdbc.sql("UPDATE community SET state = 'ACTIVE' WHERE id = ?")
                    .param(community.value())
                    .update();
            posts.delete(actor(author), post);
            assertThat(send(GOOD)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("nothing to restore");
            hidePost(moderator);
            undoing.undo(actor(moderator), decision, "");
            assertThat(send(GOOD)).hasStatus(HttpStatus.CONFLICT);
        }

        @Test
        void sendsNothingBackAfterARemoval() {
            decision = moderation.remove(
                    actor(moderator), community, author, new Ground.OfNorm(Norm.SAFETY), null, "Enough");
            assertThat(send(GOOD)).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Nested
    class TheTeam {

        @Test
        void seesTheDifferenceAndRestoresWithOneClick() {
            send(GOOD);
            assertThat(get(moderator, LIST))
                    .hasStatusOk()
                    .bodyText()
                    .contains("You are <del>an idiot #rude</del><ins>mistaken #kind</ins>", "Restore as changed");
            assertThat(answer(moderator, "restoration"))
                    .hasStatus3xxRedirection()
                    .hasRedirectedUrl(LIST);
            assertThat(posts.facts(post).body()).isEqualTo(GOOD);
            assertThat(posts.facts(post).hidden()).isFalse();
            assertThat(tags()).containsExactly("kind");
            assertThat(get(reader, "/posts/" + post))
                    .hasStatusOk()
                    .bodyText()
                    .contains("mistaken")
                    .doesNotContain("idiot");
            assertThat(get(reader, "/posts/" + post + "/history")).bodyText().doesNotContain("idiot");
            assertThat(get(reader, "/communities/square/moderation/log"))
                    .bodyText()
                    .doesNotContain("idiot");
            assertThat(lastAct()).isEqualTo("POST_RESTORED");
            scene.settle();
            assertThat(told(author)).containsExactly("RETURN_ACCEPTED", "POST_HIDDEN");
            assertThat(get(author, page())).bodyText().contains("Restored");
            assertThat(answer(admin, "restoration"))
                    .hasStatus(HttpStatus.CONFLICT)
                    .bodyText()
                    .contains("notice__title", "already undone", "returned-" + returnId());
        }

        @Test
        void refusesAndThePostStaysHiddenAsItWas() {
            send(GOOD);
            assertThat(answer(admin, "refusal")).hasStatus3xxRedirection();
            assertThat(posts.facts(post).body()).isEqualTo(BAD);
            assertThat(posts.facts(post).hidden()).isTrue();
            assertThat(lastAct()).isEqualTo("FIX_REFUSED");
            scene.settle();
            assertThat(told(author)).containsExactly("RETURN_REFUSED", "POST_HIDDEN");
            assertThat(answer(moderator, "restoration")).hasStatus(HttpStatus.CONFLICT);
            assertThat(get(moderator, LIST)).bodyText().contains("Refused").doesNotContain("Restore as changed");
        }

        @Test
        void isToldWhoMayAnswer() {
            send(GOOD);
            scene.settle();
            assertThat(told(moderator)).containsExactly("RETURNED");
            assertThat(told(admin)).containsExactly("RETURNED");
            assertThat(told(reader)).isEmpty();
        }

        @Test
        void leavesWhatTheAdminHidToTheAdmin() {
            hidePost(admin);
            send(GOOD);
            assertThat(get(moderator, LIST)).hasStatusOk().bodyText().contains("No changed posts");
            assertThat(answer(moderator, "restoration")).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(get(admin, LIST)).bodyText().contains("Restore as changed");
            scene.settle();
            assertThat(told(moderator)).isEmpty();
        }

        @Test
        void isNotOfAnotherCommunityAndNotAMember() {
            send(GOOD);
            scene.community("elsewhere", admin);
            assertThat(post(admin, "/communities/elsewhere/moderation/returned/" + returnId() + "/restoration"))
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(reader, LIST)).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(answer(reader, "restoration")).hasStatus(HttpStatus.FORBIDDEN);
        }

        @Test
        void restoresNothingThatIsDeleted() {
            send(GOOD);
            posts.delete(actor(author), post);
            assertThat(answer(moderator, "restoration"))
                    .hasStatus(HttpStatus.CONFLICT)
                    .bodyText()
                    .contains("nothing to restore");
            assertThat(get(moderator, LIST)).bodyText().contains("Settled").doesNotContain("Restore as changed");
        }

        @Test
        void readsTheListInAFewStatements() {
            for (int i = 0; i < 22; i++) {
                hidePost(moderator);
                send("Kinder words, number " + i);
            }
            assertThat(statements.of(() -> assertThat(get(admin, LIST))
                            .hasStatusOk()
                            .bodyText()
                            .contains("Kinder words", "?from=")))
                    .hasSizeLessThanOrEqualTo(6);
        }
    }

    @Test
    void staffAnswerWhatStaffHidWithAReason() {
        AccountId staff = cast.staff("stella" + tests);
        hidePost(moderator);
        jdbc.sql("UPDATE decision SET by_staff = true, decided_by = ? WHERE id = ?")
                .params(staff.value(), decision)
                .update();
        send(GOOD);
        assertThat(get(moderator, LIST)).bodyText().contains("No changed posts");
        assertThat(get(staff, "/staff/appeals"))
                .hasStatusOk()
                .bodyText()
                .contains("Restore as changed", "name=\"reason\"");
        String answers = "/staff/returned/" + returnId();
        for (String answer : List.of("/restoration", "/refusal")) {
            assertThat(post(staff, answers + answer, "reason", " "))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("Give a reason", "error-" + returnId(), "Restore as changed");
            assertThat(post(staff, answers + answer, "reason", "x".repeat(281)))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("x".repeat(281), "error-" + returnId());
        }
        assertThat(post(staff, "/staff/returned/" + returnId() + "/restoration", "reason", "Kind now"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/staff/appeals");
        assertThat(posts.facts(post).body()).isEqualTo(GOOD);
        assertThat(post(staff, answers + "/refusal", "reason", "Too late"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("already undone", "No appeals");
        scene.settle();
        assertThat(told(staff)).containsExactly("RETURNED");
    }

    @Test
    void restoringRefusingUndoingAndDeletingAtOnceEndInOneOfThem() {
        for (int round = 0; round < Race.rounds() / 5 + 1; round++) {
            hidePost(moderator);
            returns.sendBack(actor(author), decision, GOOD);
            long id = returnId();
            Actor by = actor(moderator);
            List<Callable<String>> acts = List.of(
                    () -> {
                        returns.restore(by, community, id, "");
                        return "restored";
                    },
                    () -> {
                        returns.refuse(by, community, id, "");
                        return "refused";
                    },
                    () -> {
                        undoing.undo(by, decision, "");
                        return "undone";
                    },
                    () -> {
                        posts.delete(actor(author), post);
                        return "deleted";
                    });
            var race = Race.of(8, i -> acts.get(i % 4));
            assertThat(race.failures())
                    .allMatch(failure ->
                            failure instanceof RuleViolation || failure instanceof OptimisticLockingFailureException);
            assertThat(race.values()).doesNotHaveDuplicates();
            boolean restored = race.values().contains("restored");
            assertThat(restored
                            && (race.values().contains("refused")
                                    || race.values().contains("undone")))
                    .isFalse();
            assertThat(posts.facts(post).body()).isEqualTo(restored ? GOOD : BAD);
            assertThat(posts.facts(post).hidden())
                    .isEqualTo(!restored && !race.values().contains("undone"));
            assertThat(log.verify(community)).isInstanceOf(Integrity.Intact.class);
        }
    }

    @Test
    void isSentBackOnceHoweverManyArriveAtOnce() {
        var race = Race.of(() -> {
            returns.sendBack(actor(author), decision, GOOD);
            return true;
        });
        assertThat(race.values()).hasSize(1);
        assertThat(race.failures()).allMatch(RuleViolation.class::isInstance);
    }

    @Test
    void knowsNothingOfWhatNeverWas() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> returns.restore(actor(admin), community, 1, ""));
    }

    private void hidePost(AccountId by) {
        post = scene.post(author, community, BAD);
        decision = moderation.hide(actor(by), post, new Ground.OfNorm(Norm.SAFETY), "Unkind");
    }

    private Actor actor(AccountId account) {
        return cast.actor(account);
    }

    private String page() {
        return "/decisions/" + decision;
    }

    /** Once what was told before has arrived: what is told in a moment may overtake it. */
    private MvcTestResult send(String text) {
        scene.settle();
        return post(author, page() + "/return", "text", text);
    }

    private MvcTestResult answer(AccountId by, String how) {
        return post(by, LIST + "/" + returnId() + "/" + how);
    }

    private long returnId() {
        return jdbc.sql("SELECT id FROM returned_post WHERE decision_id = ?")
                .param(decision)
                .query(Long.class)
                .single();
    }

    private List<@Nullable String> tags() {
        return jdbc.sql("SELECT tag FROM post_hashtag WHERE post_id = ?")
                .param(post.value())
                .query(String.class)
                .list();
    }

    private @Nullable String lastAct() {
        return jdbc.sql("SELECT act FROM audit_entry WHERE community_id = ? ORDER BY sequence DESC LIMIT 1")
                .param(community.value())
                .query(String.class)
                .single();
    }

    private List<@Nullable String> told(AccountId account) {
        return jdbc.sql("SELECT kind FROM shown_notification WHERE account_id = ? ORDER BY id DESC")
                .param(account.value())
                .query(String.class)
                .list();
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
