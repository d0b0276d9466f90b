package social.plaza.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import social.plaza.account.Accounts;
import social.plaza.account.Enrolment;
import social.plaza.account.SignedInAccount;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;

/** Makes the accounts that tests need, through the application. */
public final class People {

    /** Everybody's. */
    public static final String PASSWORD = "plaza-test-password";

    private static final Duration YEARS = Duration.ofDays(1_000);

    private final Enrolment enrolment;
    private final Accounts accounts;
    private final Clock clock;
    private final String passwordHash;

    People(Enrolment enrolment, Accounts accounts, Clock clock, PasswordEncoder encoder) {
        this.enrolment = enrolment;
        this.accounts = accounts;
        this.clock = clock;
        this.passwordHash = Objects.requireNonNull(encoder.encode(PASSWORD));
    }

    /** Public, verified and years old; reads English. */
    public Actor person(String handle) {
        return enrol(handle, clock.instant().minus(YEARS), "en", false);
    }

    /** The same, reading Spanish. */
    public Actor spanish(String handle) {
        return enrol(handle, clock.instant().minus(YEARS), "es", false);
    }

    /** Opened the account just now. */
    public Actor newcomer(String handle) {
        return enrol(handle, clock.instant(), "en", false);
    }

    public Actor staff(String handle) {
        return enrol(handle, clock.instant().minus(YEARS), "en", true);
    }

    /** The account as it is now. */
    public Actor now(Actor actor) {
        return accounts.actor(actor.account());
    }

    /** Lets a request through MockMvc come from this account. */
    public static RequestPostProcessor as(Actor actor) {
        return as(actor.account());
    }

    public static RequestPostProcessor as(AccountId account) {
        return user(new SignedInAccount(account, null));
    }

    private Actor enrol(String handle, Instant since, String language, boolean staff) {
        return accounts.actor(enrolment.enrol(new Enrolment.Person(
                handle, handle, "", handle + "@example.org", passwordHash, language, since, staff)));
    }
}
