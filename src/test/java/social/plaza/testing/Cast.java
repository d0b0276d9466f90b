package social.plaza.testing;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import social.plaza.account.Accounts;
import social.plaza.account.EmailVerification;
import social.plaza.account.Network;
import social.plaza.account.NewAccount;
import social.plaza.account.SignUp;
import social.plaza.account.SignedInAccount;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;

/** The people of the tests: they sign up, verify and grow old as everybody does. */
@TestComponent
public class Cast {

    /** Everybody's password. */
    public static final String PASSWORD = "a long walk at night";

    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");

    private final Accounts accounts;
    private final SignUp signUp;
    private final EmailVerification verification;
    private final JdbcClient jdbc;
    private final TestClock clock;

    Cast(Accounts accounts, SignUp signUp, EmailVerification verification, JdbcClient jdbc, TestClock clock) {
        this.accounts = accounts;
        this.signUp = signUp;
        this.verification = verification;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Five years old, verified, public and in good standing. */
    public AccountId person(String handle) {
        return aged(handle, Period.ofYears(5));
    }

    /** Verified, and as old as that. */
    public AccountId aged(String handle, Period age) {
        Instant now = clock.instant();
        clock.set(now.atZone(ZoneOffset.UTC).minus(age).toInstant());
        AccountId account = verified(handle);
        clock.set(now);
        return account;
    }

    /** Has signed up just now and verified the address {@link #address}. */
    public AccountId verified(String handle) {
        AccountId account = unverified(handle);
        String body = jdbc.sql("SELECT body FROM outgoing_message WHERE recipient = ? ORDER BY id DESC LIMIT 1")
                .param(address(handle))
                .query(String.class)
                .single();
        Matcher token = TOKEN.matcher(body);
        if (!token.find() || verification.confirm(token.group(1)) != EmailVerification.Outcome.VERIFIED) {
            throw new IllegalStateException("no verification for " + handle);
        }
        return account;
    }

    /** Has signed up just now. */
    public AccountId unverified(String handle) {
        SignUp.Result result = signUp.open(
                new NewAccount(handle, handle, address(handle), PASSWORD, "en"), new Network(address(handle)));
        if (result instanceof SignUp.Opened(SignedInAccount account)) {
            return account.id();
        }
        throw new IllegalStateException(handle + ": " + result);
    }

    /** Platform staff. */
    public AccountId staff(String handle) {
        AccountId account = person(handle);
        jdbc.sql("UPDATE account SET staff = true WHERE id = ?")
                .param(account.value())
                .update();
        return account;
    }

    /** Another one whenever the database was emptied: messages to one address, and sign-ups from one place, are limited. */
    public static String address(String handle) {
        return handle + "@run" + Database.emptied() + ".plaza.test";
    }

    /** The actor that a request of this account would have now. */
    public Actor actor(AccountId account) {
        return accounts.actor(account);
    }

    /** For MockMvc: {@code mvc.get().uri("/").with(cast.signedIn(account))}. */
    public static RequestPostProcessor signedIn(AccountId account) {
        return SecurityMockMvcRequestPostProcessors.user(new SignedInAccount(account, null));
    }
}
