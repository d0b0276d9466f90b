package social.plaza.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a person what this build of Plaza does not carry, and what to do. */
final class MissingPartFailureAnalyzer extends AbstractFailureAnalyzer<MissingPart> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingPart cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
