package social.plaza.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a person who started Plaza twice what happened and what to do. */
final class DataDirectoryInUseFailureAnalyzer extends AbstractFailureAnalyzer<DataDirectoryInUse> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DataDirectoryInUse cause) {
        return new FailureAnalysis(
                "Another Plaza is already running on the data in %s. It was not disturbed, and nothing was changed."
                        .formatted(cause.directory()),
                "Use the one that is running, or stop it first. To run a second Plaza beside it, give that one its own "
                        + "data and ports: PLAZA_DATABASE_DIRECTORY=./other-data SERVER_PORT=8090 MANAGEMENT_SERVER_PORT=8091.",
                cause);
    }
}
