package social.plaza.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static social.plaza.testing.Cast.signedIn;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import social.plaza.community.Affiliation.Kind;
import social.plaza.community.Affiliations;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Ids;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.StatementCount;

@PlazaTest
class MembershipPagesIntegrationTests {

    /** Besides these the session is read, with one statement, which these requests do without. */
    private static final int MOST_STATEMENTS = 5;

    private final Places places;
    private final Memberships memberships;
    private final Invitations invitations;
    private final Roles roles;
    private final Affiliations affiliations;
    private final MockMvcTester mvc;
    private final StatementCount count;
    private final JdbcClient jdbc;
    private final Clock clock;

    private Actor admin = Actor.GUEST;
    private Actor member = Actor.GUEST;
    private Actor person = Actor.GUEST;
    private CommunityId id = new CommunityId(0);
    private String base = "";

    MembershipPagesIntegrationTests(
            ApplicationContext context,
            Memberships memberships,
            Invitations invitations,
            Roles roles,
            Affiliations affiliations,
            MockMvcTester mvc,
            StatementCount count,
            JdbcClient jdbc,
            Clock clock) {
        this.places = new Places(context);
        this.memberships = memberships;
        this.invitations = invitations;
        this.roles = roles;
        this.affiliations = affiliations;
        this.mvc = mvc;
        this.count = count;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void people() {
        admin = places.passer();
        member = places.passer();
        person = places.passer();
        id = places.restricted(admin.account());
        places.member(id, member.account());
        base = "/communities/" + places.slug(id);
    }

    private MockMvcRequestBuilder get(Actor actor, String path) {
        var request = mvc.get().uri(path);
        return actor.guest() ? request : request.with(signedIn(actor.account()));
    }

    private MockMvcRequestBuilder post(Actor actor, String path) {
        return mvc.post().uri(path).with(signedIn(actor.account())).with(csrf());
    }

    private Kind kind(Actor actor) {
        return affiliations.of(actor, id).kind();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void showsEveryPageToWhomItConcerns(String language) {
        invitations.toAddress(member, id, "friend@plaza.test", "Come");
        invitations.link(admin, id, 5, 30);
        memberships.join(person, id, true, "Because");
        roles.offerModerator(admin, id, member.handle());
        for (Actor actor : List.of(admin, member, person, Actor.GUEST)) {
            for (String path :
                    List.of("/about", "/members", "/members?q=pass", "/members?q=%25%00", "/members?after=x")) {
                assertThat(get(actor, base + path).header("Accept-Language", language))
                        .hasStatusOk();
            }
        }
        for (Actor actor : List.of(admin, member, person, places.passer())) {
            assertThat(get(actor, base + "/join").header("Accept-Language", language))
                    .hasStatusOk();
        }
        for (String path : List.of("/requests", "/settings/moderators", "/settings/transfer", "/membership")) {
            assertThat(get(admin, base + path).header("Accept-Language", language))
                    .hasStatusOk();
        }
        assertThat(get(admin, base + "/requests")).bodyText().contains(person.handle(), "Why?", "Because", "decisions");
        assertThat(get(member, base + "/invitations")).hasStatusOk().bodyText().contains("friend@plaza.test");
        assertThat(get(member, base + "/membership")).bodyText().contains("/role-offers/");
    }

    @Test
    void joinsThroughTheFormOnceTheRulesAreAccepted() {
        assertThat(get(person, base + "/join")).bodyText().contains("Be kind", "name=\"rulesAccepted\"", "Why?");
        assertThat(post(person, base + "/membership").param("answer", "Kept words"))
                .hasStatus(422)
                .bodyText()
                .contains("Kept words", "field-rulesAccepted", "error-rulesAccepted");
        assertThat(post(person, base + "/membership")
                        .param("rulesAccepted", "true")
                        .param("answer", "x".repeat(281)))
                .hasStatus(422);
        assertThat(post(person, base + "/membership")
                        .param("rulesAccepted", "true")
                        .param("submission", UUID.randomUUID().toString()))
                .hasStatus(302)
                .hasRedirectedUrl(base + "/join");
        assertThat(kind(person)).isEqualTo(Kind.REQUESTED);
        assertThat(get(person, base + "/join")).bodyText().contains("/requests/mine");
        assertThat(mvc.delete()
                        .uri(base + "/requests/mine")
                        .with(signedIn(person.account()))
                        .with(csrf()))
                .hasStatus(302);
        assertThat(kind(person)).isEqualTo(Kind.NONE);
    }

    @Test
    void declinesOnlyWithAReason() {
        memberships.join(person, id, true, "");
        long request = places.request(id, person.account());
        String path = base + "/requests/" + request + "/rejection";
        assertThat(post(admin, path).param("reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("error-" + request);
        assertThat(post(member, path).param("reason", "No")).hasStatus(403);
        assertThat(post(admin, path).param("reason", "No")).hasStatus(302);
        assertThat(get(person, base + "/join")).bodyText().contains("<blockquote>No</blockquote>");
        assertThat(post(person, base + "/membership").param("rulesAccepted", "true"))
                .hasStatus(403);
    }

    @Test
    void decidesManyAtOnceThroughTheForm() {
        Actor second = places.passer();
        memberships.join(person, id, true, "");
        memberships.join(second, id, true, "");
        String one = Long.toString(places.request(id, person.account()));
        String two = Long.toString(places.request(id, second.account()));
        String path = base + "/requests/decisions";
        assertThat(post(admin, path).param("decision", "approve")).hasStatus(422);
        assertThat(post(admin, path).param("ids", one, two)).hasStatus(422);
        assertThat(post(admin, path).param("ids", one).param("decision", "decline"))
                .hasStatus(422);
        assertThat(post(admin, path).param("ids", one, two, "x", "99").param("decision", "approve"))
                .hasStatus(302);
        assertThat(kind(person)).isEqualTo(Kind.MEMBER);
        assertThat(kind(second)).isEqualTo(Kind.MEMBER);
    }

    @Test
    void keepsTheQueueAndTheInvitationsToWhomTheyConcern() {
        assertThat(get(member, base + "/requests")).hasStatus(403);
        assertThat(get(person, base + "/requests")).hasStatus(403);
        assertThat(get(person, base + "/invitations")).hasStatus(403);
        assertThat(get(member, base + "/settings/moderators")).hasStatus(403);
        assertThat(get(Actor.GUEST, base + "/requests")).hasStatus(302);
        assertThat(get(Actor.GUEST, base + "/join")).hasStatus(302);
    }

    @Test
    void invitesThroughTheFormAndShowsTheLinkOnce() {
        assertThat(post(member, base + "/invitations").param("handle", "").param("email", ""))
                .hasStatus(422);
        assertThat(post(member, base + "/invitations")
                        .param("handle", "nobody_here")
                        .param("note", "Kept words"))
                .hasStatus(422)
                .bodyText()
                .contains("Kept words", "error-handle");
        assertThat(post(member, base + "/invitations").param("handle", '@' + person.handle()))
                .hasStatus(302);
        assertThat(kind(person)).isEqualTo(Kind.INVITED);
        assertThat(post(member, base + "/invitations/links").param("uses", "0")).hasStatus(422);
        var made = post(member, base + "/invitations/links").exchange();
        assertThat(made).hasStatus(302);
        assertThat(String.valueOf(made.getMvcResult().getFlashMap().get("link")))
                .contains("/invitations/");
        assertThat(get(member, base + "/invitations")).bodyText().contains("3 of 5 left");
    }

    @Test
    void showsALetterToGuestsWithoutARefererAndLeadsThemToSignIn() {
        String link = invitations.link(admin, id, 1, 7);
        String path = link.substring(link.indexOf("/invitations/"));
        assertThat(get(Actor.GUEST, path))
                .hasStatusOk()
                .hasHeader("Referrer-Policy", "no-referrer")
                .bodyText()
                .contains(path + "/acceptance");
        assertThat(get(Actor.GUEST, path + "/acceptance")).hasStatus(302);
        assertThat(get(person, path + "/acceptance")).hasStatus(302).hasRedirectedUrl(path);
        assertThat(get(person, path)).hasStatusOk().bodyText().contains("name=\"rulesAccepted\"");
        assertThat(kind(person)).isEqualTo(Kind.NONE);
        assertThat(post(person, path + "/acceptance")).hasStatus(422);
        assertThat(post(person, path + "/acceptance").param("rulesAccepted", "true"))
                .hasStatus(302)
                .hasRedirectedUrl(base);
        assertThat(kind(person)).isEqualTo(Kind.REQUESTED);
        assertThat(get(Actor.GUEST, "/invitations/unknown")).hasStatus(404);
        assertThat(post(places.passer(), path + "/acceptance").param("rulesAccepted", "true"))
                .hasStatus(410);
    }

    @Test
    void leavesAfterAskingAndNotByLooking() {
        assertThat(get(member, base + "/membership")).bodyText().contains("value=\"delete\"");
        assertThat(kind(member)).isEqualTo(Kind.MEMBER);
        assertThat(mvc.delete()
                        .uri(base + "/membership")
                        .with(signedIn(member.account()))
                        .with(csrf()))
                .hasStatus(302);
        assertThat(kind(member)).isEqualTo(Kind.NONE);
        assertThat(mvc.delete()
                        .uri(base + "/membership")
                        .with(signedIn(admin.account()))
                        .with(csrf()))
                .hasStatus(302);
    }

    @Test
    void readsListsWithFewStatementsHoweverLong() {
        for (int i = 0; i < 5; i++) {
            fill();
        }
        int requests = statements(base + "/requests");
        int members = statements(base + "/members");
        int sent = statements(base + "/invitations");
        for (int i = 0; i < 55; i++) {
            fill();
        }
        assertThat(statements(base + "/requests")).isEqualTo(requests).isLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(statements(base + "/members")).isEqualTo(members).isLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(statements(base + "/invitations")).isEqualTo(sent).isLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(get(admin, base + "/requests")).bodyText().contains("requests?after=");
        assertThat(get(admin, base + "/members")).bodyText().contains("members?after=");
        assertThat(get(admin, base + "/invitations")).bodyText().contains("invitations?after=");
    }

    private int statements(String path) {
        List<String> statements = count.of(() -> assertThat(get(admin, path)).hasStatusOk());
        return (int) statements.stream()
                .filter(sql -> !sql.toUpperCase(Locale.ROOT).contains("SPRING_SESSION"))
                .count();
    }

    /** One more of each, without the cost of a transaction that admits. */
    private void fill() {
        AccountId account = places.passerBy();
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        INSERT INTO membership (community_id, account_id, role, state, joined_at, rules_accepted, version)
                        VALUES (?, ?, 'MEMBER', 'ACTIVE', ?, 1, 0)""").params(id.value(), account.value(), now).update();
        jdbc.sql("""
                        INSERT INTO join_request (id, community_id, account_id, rules_accepted, state, asked_at, version)
                        VALUES (?, ?, ?, 1, 'PENDING', ?, 0)""")
                .params(Ids.next(), id.value(), places.passerBy().value(), now)
                .update();
        invitations.link(admin, id, 1, 7);
    }
}
