package social.plaza.account;

import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.password.CompromisedPasswordChecker;
import org.springframework.stereotype.Component;

/** What a password must be: long, not everybody's, not the account's own name. No rule asks for odd signs. */
@Component
class PasswordRules {

    static final int MIN = 10;
    static final int MAX = 128;
    private static final int FEWEST_DIFFERENT = 4;

    /** Shorter names are parts of many good passwords. */
    private static final int TELLING_NAME = 4;

    private final CompromisedPasswordChecker common;

    PasswordRules(CompromisedPasswordChecker common) {
        this.common = common;
    }

    /**
     * Why this password will not do.
     *
     * @param names what belongs to the account: its handle, the address before the @
     */
    Optional<Problem> check(String field, String password, String... names) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN) {
            return Optional.of(Problem.of(field, "account.password.short", MIN));
        }
        if (length > MAX) {
            return Optional.of(Problem.of(field, "account.password.long", MAX));
        }
        if (password.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of(Problem.of(field, "account.password.monotonous"));
        }
        for (String name : names) {
            if (tells(password, name)) {
                return Optional.of(Problem.of(field, "account.password.name"));
            }
        }
        return common.check(password).isCompromised()
                ? Optional.of(Problem.of(field, "account.password.common"))
                : Optional.empty();
    }

    private static boolean tells(String password, String name) {
        return name.length() >= TELLING_NAME
                && password.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }
}
