package social.plaza.operations;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Says which of Plaza's two ports somebody else has, and what to set. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortTakenFailureAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    private final Environment environment;

    PortTakenFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        var operators = environment.getProperty("management.server.port", Integer.class, -1) == cause.getPort();
        return new FailureAnalysis(
                "Port %d, on which Plaza %s, is taken by another program, perhaps by another Plaza."
                        .formatted(cause.getPort(), operators ? "tells operators how it is" : "serves its pages"),
                "Stop that one, or give this one another port: %s=%d."
                        .formatted(operators ? "MANAGEMENT_SERVER_PORT" : "SERVER_PORT", cause.getPort() + 10),
                cause);
    }
}
