package social.plaza.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.testing.Database;
import social.plaza.testing.People;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Race;
import social.plaza.testing.TestClock;

@PlazaTest
class EmailVerificationIntegrationTests {

    private static final Pattern LINK = Pattern.compile("http://localhost\\S*/verify-email\\?token=(\\S+)");

    private static int days;

    private final MockMvcTester mvc;
    private final People people;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final Database database;

    EmailVerificationIntegrationTests(
            MockMvcTester mvc, People people, TestClock clock, JdbcClient jdbc, Database database) {
        this.mvc = mvc;
        this.people = people;
        this.clock = clock;
        this.jdbc = jdbc;
        this.database = database;
    }

    /** Each test has a day of its own, so that none uses up the messages of the others. */
    @BeforeEach
    void empty() {
        database.empty();
        clock.advance(Duration.ofDays(++days));
    }

    @Test
    void openingTheLinkChangesNothingAndTellsNobody() {
        signUp("ana", "ana@example.org", "en");
        String token = token("ana@example.org");
        assertThat(open(token))
                .hasStatusOk()
                .hasHeader("Referrer-Policy", "no-referrer")
                .bodyText()
                .contains("ana@example.org", "@ana");
        assertThat(verified("ana")).isFalse();
    }

    @Test
    void pressingTheButtonVerifiesOnce() {
        signUp("ana", "ana@example.org", "en");
        String token = token("ana@example.org");
        assertThat(confirm(token)).hasRedirectedUrl("/login");
        assertThat(verified("ana")).isTrue();
        assertThat(confirm(token)).hasRedirectedUrl("/login");
        assertThat(open(token)).hasStatusOk().bodyText().contains("has been used");
    }

    @Test
    void isGoodForADayAndNotASecondLonger() {
        signUp("ana", "ana@example.org", "en");
        String token = token("ana@example.org");
        clock.advance(Duration.ofHours(24).minusSeconds(1));
        assertThat(open(token)).hasStatusOk();
        clock.advance(Duration.ofSeconds(1));
        assertThat(open(token)).hasStatus(410);
        assertThat(confirm(token)).hasStatus(410);
        assertThat(verified("ana")).isFalse();
    }

    @Test
    void unknownTokensAreVoid() {
        for (String token : List.of("", "x", "ñ\u0000", "a".repeat(5000))) {
            assertThat(open(token)).hasStatus(410);
            assertThat(confirm(token)).hasStatus(410);
        }
        assertThat(mvc.get().uri("/verify-email")).hasStatus(410);
    }

    @Test
    void aTokenIsKeptAsAHashAlone() {
        signUp("ana", "ana@example.org", "en");
        String token = token("ana@example.org");
        assertThat(token).hasSizeGreaterThanOrEqualTo(43);
        assertThat(jdbc.sql("SELECT encode(token_hash, 'escape') FROM email_verification")
                        .query(String.class)
                        .single())
                .doesNotContain(token);
    }

    @Test
    void somebodyElsesVerifiedAddressLooksLikeAnyOtherAndItsOwnerIsTold() {
        people.person("olga");
        var free = signUp("ana", "ana@example.org", "en");
        var taken = signUp("bea", "OLGA@example.org", "en");
        assertThat(taken).hasStatus(free.getResponse().getStatus()).hasRedirectedUrl("/");
        assertThat(messages("olga@example.org"))
                .singleElement()
                .asString()
                .contains("@olga")
                .doesNotContain("token=");
        Actor bea = actor("bea");
        assertThat(mvc.get().uri("/settings/contact").with(People.as(bea)))
                .hasStatusOk()
                .bodyText()
                .contains("Not verified yet")
                .doesNotContain("@olga");
    }

    @Test
    void whoeverVerifiesAnAddressFirstHasIt() {
        signUp("ana", "shared@example.org", "en");
        String first = token("shared@example.org");
        signUp("bea", "shared@example.org", "en");
        String second = token("shared@example.org");
        assertThat(second).isNotEqualTo(first);
        assertThat(confirm(second)).hasRedirectedUrl("/login");
        assertThat(confirm(first)).hasStatus(410).bodyText().contains("another account");
        assertThat(verified("ana")).isFalse();
        assertThat(verified("bea")).isTrue();
    }

    @Test
    void oneOfManyWinsAnAddress() {
        for (int round = 0; round < Race.rounds() / 10; round++) {
            database.empty();
            String address = "shared" + round + "@example.org";
            String first = waiting(people.newcomer("ana"), address);
            String second = waiting(people.newcomer("bea"), address);
            Race<Integer> race = Race.of(
                    16,
                    i -> () ->
                            confirm(i % 2 == 0 ? first : second).getResponse().getStatus());
            assertThat(race.failures()).isEmpty();
            assertThat(race.values()).allMatch(status -> status < 500);
            assertThat(jdbc.sql("SELECT count(*) FROM account WHERE email = ?")
                            .param(address)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void writesInTheLanguageOfTheOneItWritesTo() {
        signUp("ana", "ana@example.org", "es");
        assertThat(messages("ana@example.org")).singleElement().asString().contains("Hola, @ana", "Verifica");
        people.spanish("olga");
        signUp("bea", "olga@example.org", "en");
        assertThat(messages("olga@example.org")).singleElement().asString().contains("Hola, @olga");
    }

    @Test
    void anotherAddressCountsOnceItIsVerified() {
        Actor ana = people.person("ana");
        assertThat(change(ana, "new@example.org")).hasRedirectedUrl("/settings/contact");
        assertThat(email("ana")).isEqualTo("ana@example.org");
        assertThat(mvc.get().uri("/settings/contact").with(People.as(ana)))
                .bodyText()
                .contains("ana@example.org", "new@example.org");
        confirm(token("new@example.org"));
        assertThat(email("ana")).isEqualTo("new@example.org");
        assertThat(messages("ana@example.org")).singleElement().asString().contains("another e-mail address");
    }

    @Test
    void aNewerLinkMakesTheOlderOneVoid() {
        Actor ana = people.person("ana");
        change(ana, "first@example.org");
        String first = token("first@example.org");
        change(ana, "second@example.org");
        assertThat(open(first)).hasStatus(410);
    }

    @Test
    void refusesABrokenAddressAndKeepsWhatWasTyped() {
        assertThat(change(people.person("ana"), "nobody at all"))
                .hasStatus(422)
                .bodyText()
                .contains("nobody at all", "no e-mail address");
    }

    @Test
    void sendsFiveMessagesAnHourAndNoSixth() {
        Actor ana = people.person("ana");
        for (int i = 0; i < 5; i++) {
            assertThat(change(ana, "new" + i + "@example.org")).hasStatus3xxRedirection();
        }
        assertThat(change(ana, "new6@example.org")).hasStatus(422).bodyText().contains("several messages");
        assertThat(mvc.post()
                        .uri("/settings/contact/messages")
                        .with(People.as(ana))
                        .with(csrf()))
                .hasStatus(429);
        clock.advance(Duration.ofHours(1));
        assertThat(change(ana, "new6@example.org")).hasStatus3xxRedirection();
    }

    private MvcTestResult signUp(String handle, String email, String language) {
        return mvc.post()
                .uri("/signup")
                .header("Accept-Language", language)
                .with(csrf())
                .param("handle", handle)
                .param("displayName", handle)
                .param("email", email)
                .param("password", "tulipanes en otoño")
                .exchange();
    }

    private MvcTestResult open(String token) {
        return mvc.get().uri("/verify-email?token={token}", token).exchange();
    }

    private MvcTestResult confirm(String token) {
        return mvc.post()
                .uri("/verify-email")
                .with(csrf())
                .param("token", token)
                .exchange();
    }

    private MvcTestResult change(Actor actor, String email) {
        return mvc.post()
                .uri("/settings/contact")
                .with(People.as(actor))
                .with(csrf())
                .param("email", email)
                .exchange();
    }

    private String waiting(Actor actor, String email) {
        change(actor, email);
        return token(email);
    }

    private Actor actor(String handle) {
        return jdbc.sql("SELECT id FROM account WHERE handle = ?")
                .param(handle)
                .query((row, _) -> new Actor(
                        new AccountId(row.getLong(1)), handle, handle, Actor.Standing.GOOD, false, false, "en", "auto"))
                .single();
    }

    private List<String> messages(String recipient) {
        return jdbc.sql("SELECT subject || ' ' || body FROM outgoing_message WHERE recipient = ? ORDER BY id")
                .param(recipient)
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    /** From the newest message to the address. */
    private String token(String recipient) {
        Matcher link = LINK.matcher(messages(recipient).getLast());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private boolean verified(String handle) {
        return jdbc.sql("SELECT email_verified_at IS NOT NULL FROM account WHERE handle = ?")
                .param(handle)
                .query(Boolean.class)
                .single();
    }

    private String email(String handle) {
        return jdbc.sql("SELECT email FROM account WHERE handle = ?")
                .param(handle)
                .query(String.class)
                .single();
    }
}
