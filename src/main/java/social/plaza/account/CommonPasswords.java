package social.plaza.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.password.CompromisedPasswordChecker;
import org.springframework.security.authentication.password.CompromisedPasswordDecision;
import org.springframework.stereotype.Component;

/** The ten thousand most frequent passwords of ten characters and more: the ones that are guessed first. */
@Component
class CommonPasswords implements CompromisedPasswordChecker {

    private final Set<String> passwords = read();

    /** Capitals, and digits or signs put behind a common password, make no new one. */
    @Override
    public CompromisedPasswordDecision check(@Nullable String password) {
        String folded = password == null ? "" : password.toLowerCase(Locale.ROOT);
        return new CompromisedPasswordDecision(passwords.contains(folded) || passwords.contains(withoutTail(folded)));
    }

    private static String withoutTail(String password) {
        int end = password.length();
        while (end > 0 && !Character.isLetter(password.charAt(end - 1))) {
            end--;
        }
        return password.substring(0, end);
    }

    private static Set<String> read() {
        var list = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("common-passwords.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
