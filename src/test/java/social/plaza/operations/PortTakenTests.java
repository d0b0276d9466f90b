package social.plaza.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.mock.env.MockEnvironment;

class PortTakenTests {

    @ParameterizedTest
    @CsvSource({"8080, serves its pages, ' SERVER_PORT=8090'", "8081, tells operators, MANAGEMENT_SERVER_PORT=8091"})
    void namesThePortAndWhatToSet(int port, String use, String setting) {
        var environment = new MockEnvironment()
                .withProperty("server.port", "8080")
                .withProperty("management.server.port", "8081");
        var analysis =
                Objects.requireNonNull(new PortTakenFailureAnalyzer(environment).analyze(new PortInUseException(port)));
        assertThat(analysis.getDescription()).contains("Port " + port, use);
        assertThat(analysis.getAction()).contains(setting);
    }
}
