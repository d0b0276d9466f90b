package social.plaza.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import social.plaza.account.Profile.Follow;
import social.plaza.shared.Actor;
import social.plaza.shared.Cursor;
import social.plaza.shared.NotFound;
import social.plaza.shared.Refused;
import social.plaza.shared.Slice;
import social.plaza.testing.Database;
import social.plaza.testing.People;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Race;
import social.plaza.testing.StatementCount;
import social.plaza.testing.TestClock;

@PlazaTest
class FollowsIntegrationTests {

    private final Follows follows;
    private final Profiles profiles;
    private final AccountSettings settings;
    private final People people;
    private final TestClock clock;
    private final MockMvcTester mvc;
    private final StatementCount statements;
    private final JdbcClient jdbc;
    private final Database database;

    FollowsIntegrationTests(
            Follows follows,
            Profiles profiles,
            AccountSettings settings,
            People people,
            TestClock clock,
            MockMvcTester mvc,
            StatementCount statements,
            JdbcClient jdbc,
            Database database) {
        this.follows = follows;
        this.profiles = profiles;
        this.settings = settings;
        this.people = people;
        this.clock = clock;
        this.mvc = mvc;
        this.statements = statements;
        this.jdbc = jdbc;
        this.database = database;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void followsAPublicAccountAtOnceWhateverTheCaseOfTheHandle() {
        Actor ana = people.person("ana");
        Actor bea = people.person("Bea");
        assertThat(follows.follow(ana, "bEA")).isEqualTo(Follow.FOLLOWING);
        assertThat(profiles.of("@BEA", ana).follow()).isEqualTo(Follow.FOLLOWING);
        assertThat(profiles.of("bea", bea).followers()).isEqualTo(1);
        assertThat(profiles.of("ana", bea).following()).isEqualTo(1);
        assertThat(profiles.of("ana", bea).followsViewer()).isTrue();
        follows.unfollow(ana, "bea");
        follows.unfollow(ana, "bea");
        assertThat(profiles.of("bea", ana).followers()).isZero();
        assertThat(profiles.of("ana", ana).following()).isZero();
    }

    @Test
    void asksAProtectedAccountAndIsCountedOnceAccepted() {
        Actor ana = people.person("ana");
        Actor bea = people.person("bea");
        settings.protect(bea, true);
        assertThat(follows.follow(ana, "bea")).isEqualTo(Follow.ASKED);
        assertThat(profiles.of("bea", ana).followers()).isZero();
        assertThat(profiles.of("bea", ana).readable()).isFalse();
        assertThat(profiles.of("bea", bea).requests()).isEqualTo(1);
        assertThat(profiles.requests(bea, Cursor.TOP).items())
                .extracting(Person::handle)
                .containsExactly("ana");
        follows.accept(bea, "ana");
        follows.accept(bea, "ana");
        assertThat(profiles.of("bea", ana).followers()).isEqualTo(1);
        assertThat(profiles.of("bea", ana).readable()).isTrue();
    }

    @Test
    void goingPublicAcceptsEverybodyWhoWaits() {
        Actor bea = people.person("bea");
        settings.protect(bea, true);
        List.of("ana", "cleo", "dora").forEach(handle -> follows.follow(people.person(handle), "bea"));
        settings.protect(bea, false);
        assertThat(profiles.of("bea", bea).followers()).isEqualTo(3);
        assertThat(profiles.of("bea", bea).requests()).isZero();
        assertThat(profiles.of("cleo", bea).following()).isEqualTo(1);
    }

    @Test
    void aBlockEndsBothFollowsAndLetsNeitherFollowAgain() {
        Actor ana = people.person("ana");
        Actor bea = people.person("bea");
        follows.follow(ana, "bea");
        follows.follow(bea, "ana");
        follows.block(ana, "bea");
        for (Actor one : List.of(ana, bea)) {
            Profile own = profiles.of(one.handle(), one);
            assertThat(own.followers() + own.following()).isZero();
        }
        assertThatThrownBy(() -> follows.follow(bea, "ana")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> follows.follow(ana, "bea")).isInstanceOf(Refused.class);
        assertThat(profiles.of("ana", bea).blocks()).isTrue();
        assertThat(profiles.of("bea", ana).blocked()).isTrue();
        follows.unblock(ana, "bea");
        assertThat(follows.follow(bea, "ana")).isEqualTo(Follow.FOLLOWING);
    }

    @Test
    void aMuteIsSeenByTheOneWhoMutesAlone() {
        Actor ana = people.person("ana");
        Actor bea = people.person("bea");
        follows.mute(ana, "bea");
        assertThat(profiles.of("bea", ana).muted()).isTrue();
        assertThat(profiles.of("ana", bea))
                .extracting(Profile::muted, Profile::blocks)
                .containsExactly(false, false);
        follows.unmute(ana, "bea");
        assertThat(profiles.of("bea", ana).muted()).isFalse();
    }

    @Test
    void nobodyFollowsBlocksOrMutesThemselves() {
        Actor ana = people.person("ana");
        assertThatThrownBy(() -> follows.follow(ana, "ANA")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> follows.block(ana, "ana")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> follows.mute(ana, "ana")).isInstanceOf(Refused.class);
    }

    @Test
    void nobodyIsAnsweredAsNotFound() {
        Actor ana = people.person("ana");
        assertThatThrownBy(() -> follows.follow(ana, "nobody_here")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> profiles.of("no such handle!", ana)).isInstanceOf(NotFound.class);
        assertThat(mvc.get().uri("/@nobody_here/followers").with(People.as(ana)))
                .hasStatus(404);
    }

    @Test
    void whomAProtectedAccountKnowsIsForItsFollowers() {
        Actor ana = people.person("ana");
        settings.protect(people.person("bea"), true);
        assertThat(mvc.get().uri("/@bea/followers").with(People.as(ana))).hasStatus(404);
        assertThat(mvc.get().uri("/@bea/following")).hasStatus(404);
    }

    @Test
    void pagesThroughFollowersWithoutLosingOrRepeatingAny() {
        Actor star = people.person("star");
        IntStream.range(0, 45).forEach(i -> {
            clock.advance(Duration.ofSeconds(i % 3));
            follows.follow(people.person("fan_" + i), "star");
        });
        Profile profile = profiles.of("star", star);
        Slice<Person> first = profiles.followers(profile, star, Cursor.TOP);
        Slice<Person> second = profiles.followers(profile, star, Cursor.decode(first.next()));
        Slice<Person> third = profiles.followers(profile, star, Cursor.decode(second.next()));
        assertThat(third.next()).isNull();
        assertThat(Stream.of(first, second, third)
                        .flatMap(slice -> slice.items().stream())
                        .map(Person::handle))
                .hasSize(45)
                .doesNotHaveDuplicates();
        assertThat(statements.of(
                        () -> assertThat(mvc.get().uri("/@star/followers").with(People.as(star)))
                                .hasStatusOk()
                                .bodyText()
                                .contains("@fan_44")))
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void theButtonsOfTheProfileWork() {
        Actor ana = people.person("ana");
        people.person("bea");
        assertThat(mvc.post().uri("/@bea/follow").with(People.as(ana)).with(csrf()))
                .hasRedirectedUrl("/@bea");
        assertThat(mvc.delete()
                        .uri("/@bea/follow")
                        .param("returnTo", "/@bea/followers")
                        .with(People.as(ana))
                        .with(csrf()))
                .hasRedirectedUrl("/@bea/followers");
        assertThat(mvc.post()
                        .uri("/@bea/follow")
                        .param("returnTo", "//evil.example")
                        .with(People.as(ana))
                        .with(csrf()))
                .hasRedirectedUrl("/@bea");
        assertThat(mvc.post().uri("/@bea/follow").with(csrf())).hasRedirectedUrl("/login");
        assertThat(mvc.get().uri("/@bea/follow").with(People.as(ana))).hasStatus(405);
    }

    @Test
    void theNumbersStayTrueWhenManyFollowUnfollowAndBlockAtOnce() {
        for (int round = 0; round < Race.rounds() / 5; round++) {
            database.empty();
            people.person("star");
            List<Actor> fans = IntStream.range(0, 8)
                    .mapToObj(i -> people.person("fan" + i))
                    .toList();
            Actor star = people.now(actor("star"));
            Race<Boolean> race = Race.of(32, i -> () -> {
                Actor fan = fans.get(i % 8);
                switch (i / 8) {
                    case 0, 1 -> follows.follow(fan, "star");
                    case 2 -> follows.unfollow(fan, "star");
                    default -> {
                        follows.follow(star, fan.handle());
                        follows.block(fan, "star");
                    }
                }
                return true;
            });
            assertThat(race.failures()).allMatch(Refused.class::isInstance);
            assertThat(wrongNumbers()).isEmpty();
        }
    }

    @Test
    void askingWhileTheAccountGoesPublicLeavesNobodyWaiting() {
        for (int round = 0; round < Race.rounds() / 5; round++) {
            database.empty();
            Actor star = people.person("star");
            settings.protect(star, true);
            List<Actor> fans = IntStream.range(0, 8)
                    .mapToObj(i -> people.person("fan" + i))
                    .toList();
            Race<Boolean> race = Race.of(9, i -> () -> {
                if (i == 8) {
                    settings.protect(star, false);
                } else {
                    follows.follow(fans.get(i), "star");
                }
                return true;
            });
            assertThat(race.failures()).isEmpty();
            assertThat(profiles.of("star", star).followers()).isEqualTo(8);
            assertThat(wrongNumbers()).isEmpty();
        }
    }

    private Actor actor(String handle) {
        return new Actor(
                profiles.of(handle, Actor.GUEST).id(), handle, handle, Actor.Standing.GOOD, false, false, "en", "auto");
    }

    private List<String> wrongNumbers() {
        return jdbc.sql("""
                        SELECT handle FROM account a
                        WHERE followers <> (SELECT count(*) FROM follow WHERE followee_id = a.id AND accepted_at IS NOT NULL)
                           OR following <> (SELECT count(*) FROM follow WHERE follower_id = a.id AND accepted_at IS NOT NULL)""")
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }
}
