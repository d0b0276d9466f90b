package social.plaza.account;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import social.plaza.shared.AccountId;

/** Asks who is signed in for the password once more, before an act that cannot be taken back. */
@Component
public class PasswordAgain {

    private static final int TRIES = 10;
    private static final Duration WITHIN = Duration.ofMinutes(15);
    private static final int LONGEST = 1_000;

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Allowance allowance;

    PasswordAgain(JdbcClient jdbc, PasswordEncoder encoder, Clock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.allowance = new Allowance(TRIES, WITHIN, clock);
    }

    /** Whether this is the account's password; after many tries in a short time nothing is, for a while. */
    public boolean knows(AccountId account, String password) {
        return password.length() <= LONGEST
                && allowance.take(account.toString())
                && jdbc.sql("SELECT password_hash FROM account WHERE id = ?")
                        .param(account.value())
                        .query(String.class)
                        .optional()
                        .filter(hash -> encoder.matches(password, hash))
                        .isPresent();
    }
}
