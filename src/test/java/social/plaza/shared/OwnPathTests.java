package social.plaza.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTests {

    @Test
    void staysOnThisSite() {
        assertThat(OwnPath.or("/communities/gardens?filter=mine", "/")).isEqualTo("/communities/gardens?filter=mine");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "https://elsewhere.test",
                "//elsewhere.test",
                "/\\elsewhere.test",
                "elsewhere",
                "/a\nb",
                "/{x}"
            })
    void neverLeadsElsewhere(String path) {
        assertThat(OwnPath.or(path, "/")).isEqualTo("/");
    }
}
