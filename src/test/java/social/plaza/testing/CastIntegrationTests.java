package social.plaza.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import social.plaza.account.Accounts;
import social.plaza.eligibility.Candidate;
import social.plaza.shared.AccountId;

@PlazaTest
class CastIntegrationTests {

    private final Cast cast;
    private final Accounts accounts;
    private final MockMvcTester mvc;

    CastIntegrationTests(Cast cast, Accounts accounts, MockMvcTester mvc) {
        this.cast = cast;
        this.accounts = accounts;
        this.mvc = mvc;
    }

    @Test
    void bringsPeopleWhoMayFound() {
        AccountId person = cast.person("veteran");
        Instant fiveYearsAgo =
                TestClock.START.atZone(ZoneOffset.UTC).minusYears(5).toInstant();
        assertThat(accounts.candidate(person)).isEqualTo(new Candidate(true, fiveYearsAgo, true, true));
    }

    @Test
    void signsThemIn() {
        AccountId person = cast.unverified("visitor");
        assertThat(mvc.get().uri("/login").with(Cast.signedIn(person))).hasStatus3xxRedirection();
        assertThat(cast.actor(person).handle()).isEqualTo("visitor");
    }
}
