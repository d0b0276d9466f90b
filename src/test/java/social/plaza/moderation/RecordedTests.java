package social.plaza.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import social.plaza.audit.Act;

class RecordedTests {

    @Test
    void everyActIsRecordedSomewhere() {
        assertThat(Act.values())
                .allMatch(act -> Recorded.inCommunities().contains(act)
                        || Recorded.onPlatform().contains(act));
    }

    @Test
    void whatIsTakenIsADecision() {
        assertThat(Recorded.DECISIONS).containsAll(Recorded.TAKEN);
        assertThat(Recorded.TAKEN).hasSameSizeAs(DecisionKind.values());
    }

    @Test
    void reportersAreThoseOfCases() {
        assertThat(Recorded.CASES).containsAll(Recorded.REPORTERS);
        assertThat(Recorded.onPlatform()).doesNotContainAnyElementsOf(Recorded.REPORTERS);
    }
}
