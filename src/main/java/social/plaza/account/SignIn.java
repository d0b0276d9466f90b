package social.plaza.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import social.plaza.shared.AccountId;

/**
 * Signs in by handle or e-mail address and password. An unknown name costs as much time as a wrong password, and looks
 * the same.
 */
@Component
class SignIn implements AuthenticationProvider {

    /** Nobody's password is longer, and hashing a megabyte would be a gift to whoever sends it. */
    private static final int LONGEST_PASSWORD = 1_000;

    private final JdbcClient jdbc;
    private final SignInPace pace;
    private final DaoAuthenticationProvider passwords;

    SignIn(JdbcClient jdbc, SignInPace pace, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.pace = pace;
        this.passwords = new DaoAuthenticationProvider(this::account);
        this.passwords.setPasswordEncoder(encoder);
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        Network network = network(attempt);
        Duration pause = pace.pause(name, network);
        if (pause.isPositive()) {
            throw new SignInFailed(name, pause.plusMillis(999).toSeconds());
        }
        try {
            if (String.valueOf(attempt.getCredentials()).length() > LONGEST_PASSWORD) {
                throw new BadCredentialsException("too long");
            }
            var result = passwords.authenticate(attempt);
            pace.succeeded(name, network);
            return result;
        } catch (BadCredentialsException wrong) {
            pace.failed(name, network);
            throw new SignInFailed(name, 0);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** A handle has no @ within, an address always has. Many may claim an address; whoever verified it has it. */
    private UserDetails account(String typed) {
        return Handle.parse(typed)
                .flatMap(handle -> jdbc.sql("SELECT id, password_hash FROM account WHERE handle_key = ?")
                        .param(handle.key())
                        .query(SignIn::signedIn)
                        .optional())
                .or(() -> EmailAddress.parse(typed)
                        .flatMap(address -> jdbc.sql("""
                                SELECT id, password_hash FROM account
                                WHERE lower(email) = :address AND (email_verified_at IS NOT NULL
                                    OR (SELECT count(*) FROM account WHERE lower(email) = :address) = 1)""")
                                .param("address", address.key())
                                .query(SignIn::signedIn)
                                .optional()))
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(typed));
    }

    private static SignedInAccount signedIn(ResultSet row, int number) throws SQLException {
        return new SignedInAccount(new AccountId(row.getLong("id")), row.getString("password_hash"));
    }

    private static Network network(Authentication attempt) {
        return Network.of(
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : null);
    }
}
