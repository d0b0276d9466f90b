package social.plaza.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @ParameterizedTest
    @CsvSource({
        "ana@example.org, ana@example.org",
        "' Ana@EXAMPLE.org ', Ana@example.org",
        "first.last+tag@sub.example.co, first.last+tag@sub.example.co",
        "ana@españa.example, ana@xn--espaa-rta.example"
    })
    void takesAddressesAsTheyAreLookedUp(String typed, String address) {
        assertThat(EmailAddress.parse(typed).map(EmailAddress::value)).hasValue(address);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "ana",
                "@example.org",
                "ana@",
                "ana@localhost",
                "ana@example",
                "a b@example.org",
                "ana@exa mple.org",
                "ana@example.org\nBcc: x@example.org",
                "ana\u0000@example.org",
                "ana..ruiz@example.org",
                ".ana@example.org",
                "ana@-example.org",
                "ana@example..org",
                "<ana@example.org>",
                "ana@127.0.0.1",
                "ána@example.org",
                "ana@\uD800.org"
            })
    void refusesWhatNoMessageCouldReach(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(EmailAddress.parse("a".repeat(64) + "@example.org")).isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "a.".repeat(130) + "org")).isEmpty();
    }
}
