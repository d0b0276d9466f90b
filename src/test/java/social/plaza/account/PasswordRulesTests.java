package social.plaza.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    private final PasswordRules rules = new PasswordRules(new CommonPasswords());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tulipanes en otoño",
                "correct horse battery",
                "plaza-demo-password",
                "ñandú-verde-7",
                "🦊🦊🐻🐼🐨🐯🦁🐮🐷🐸"
            })
    void takesLongOnes(String password) {
        assertThat(reason(password)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ninechars, short",
        "🦊🐻🐼🐨🐯🦁🐮🐷🐸, short",
        "aaaaaaaaaaaa, monotonous",
        "abababababab, monotonous",
        "iamAnaRuiz2026, name",
        "my-mailbox-is-mine, name",
        "basketball, common",
        "BasketBall, common",
        "basketball99!, common",
        "qwertyuiop, common",
        "1234567890, common"
    })
    void refusesWithTheReason(String password, String reason) {
        assertThat(reason(password)).hasValue("account.password." + reason);
    }

    @Test
    void takes128CharactersAndNoMore() {
        String sentence = "walking to the sea at dawn, ".repeat(5);
        assertThat(reason(sentence.substring(0, 128))).isEmpty();
        assertThat(reason(sentence.substring(0, 129))).hasValue("account.password.long");
    }

    private Optional<String> reason(String password) {
        return rules.check("password", password, "AnaRuiz", "mailbox").map(Problem::messageKey);
    }
}
