package social.plaza.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionOperations;
import social.plaza.audit.Act;
import social.plaza.audit.AuditEntry;
import social.plaza.audit.AuditEntry.Subject;
import social.plaza.audit.AuditLog;
import social.plaza.database.DatabaseForTests;
import social.plaza.shared.CommunityId;
import social.plaza.testing.Database;
import social.plaza.testing.PlazaTest;

@PlazaTest
@ExtendWith(OutputCaptureExtension.class)
class LogVerificationIntegrationTests {

    private final AuditLog log;
    private final TransactionOperations transaction;
    private final Database database;

    LogVerificationIntegrationTests(AuditLog log, TransactionOperations transaction, Database database) {
        this.log = log;
        this.transaction = transaction;
        this.database = database;
    }

    @BeforeEach
    void threeChains() {
        database.empty();
        for (var i = 0; i < 3; i++) {
            append(new CommunityId(7));
            append(new CommunityId(8));
            append(null);
        }
    }

    @Test
    void findsALogIntactThatIs(CapturedOutput output) {
        assertThat(LogVerification.run(onThisDatabase())).isZero();
        assertThat(output).contains("The moderation log is as it was written, in all 3 chains");
    }

    @Test
    void namesTheChainsThatAreNot(CapturedOutput output) {
        database.asOwner()
                .sql("UPDATE audit_entry SET reason = 'kinder' WHERE community_id = 7 AND sequence = 2")
                .update();
        database.asOwner()
                .sql("DELETE FROM audit_entry WHERE community_id IS NULL AND sequence = 3")
                .update();
        assertThat(LogVerification.run(onThisDatabase())).isEqualTo(1);
        assertThat(output)
                .contains("log of community 7 is not as it was written, from entry 2 on")
                .contains("log of the platform is not as it was written, from entry 3 on")
                .doesNotContain("community 8", "as it was written, in all");
    }

    @Test
    void missesAChainOfWhichNothingButEntriesIsLeft() {
        database.asOwner().sql("DELETE FROM audit_chain WHERE community_id = 8").update();
        assertThat(LogVerification.isIntact(log)).isFalse();
    }

    private void append(@Nullable CommunityId community) {
        transaction.executeWithoutResult(
                _ -> log.append(AuditEntry.of(community, null, Act.POST_HIDDEN, Subject.POST, 1, "label", "reason")));
    }

    private static String[] onThisDatabase() {
        var settings = DatabaseForTests.properties().entrySet().stream()
                .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()));
        return Stream.concat(Stream.of("verify-log"), settings).toArray(String[]::new);
    }
}
