package social.plaza.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.plaza.audit.AuditEntry.Subject;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

class ChainCheckTests {

    private static final CommunityId COMMUNITY = new CommunityId(7);

    private final List<ChainedEntry> chain = new ArrayList<>();

    @BeforeEach
    void writeFiveEntries() {
        Link last = Link.FIRST;
        for (int i = 1; i <= 5; i++) {
            var entry = AuditEntry.of(
                    COMMUNITY, new AccountId(3), Act.POST_HIDDEN, Subject.POST, 100 + i, "label", "reason " + i);
            chain.add(ChainedEntry.after(last, i, Instant.parse("2026-11-21T10:00:00.00000" + i + "Z"), entry));
            last = chain.getLast().link();
        }
    }

    @Test
    void aChainAsItWasWrittenIsIntact() {
        assertThat(checked(chain, chain.getLast().link())).isEqualTo(new Integrity.Intact(5));
    }

    @Test
    void anEmptyChainIsIntact() {
        assertThat(checked(List.of(), Link.FIRST)).isEqualTo(new Integrity.Intact(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void aChangedReasonIsFoundWhereItStands(int sequence) {
        Link end = chain.getLast().link();
        chain.set(sequence - 1, withReason(chain.get(sequence - 1), "something kinder"));
        assertThat(checked(chain, end)).isEqualTo(new Integrity.Broken(sequence));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void anEntryTakenOutIsMissed(int sequence) {
        Link end = chain.getLast().link();
        chain.remove(sequence - 1);
        assertThat(checked(chain, end)).isEqualTo(new Integrity.Broken(sequence));
    }

    @Test
    void anEntryTakenOutWithItsFollowersRenumberedIsMissed() {
        Link end = chain.getLast().link();
        var removed = chain.remove(2);
        var next = chain.get(2);
        chain.set(2, ChainedEntry.after(chain.get(1).link(), next.id(), next.at(), entry(next.reason())));
        assertThat(checked(chain, end)).isEqualTo(new Integrity.Broken(removed.sequence() + 1));
    }

    @Test
    void wordsMovedFromOneFieldToTheNextAreFound() {
        var first =
                new AuditEntry(COMMUNITY, null, Act.POST_HIDDEN, Subject.POST, 1, "", "Be kind", " to all", null, null);
        var second =
                new AuditEntry(COMMUNITY, null, Act.POST_HIDDEN, Subject.POST, 1, "", "Be kind to", " all", null, null);
        assertThat(ChainedEntry.after(Link.FIRST, 1, Instant.EPOCH, first).hash())
                .isNotEqualTo(
                        ChainedEntry.after(Link.FIRST, 1, Instant.EPOCH, second).hash());
    }

    @Test
    void theLabelIsOutsideTheHashSoThatANameCanBeErased() {
        var named = AuditEntry.of(COMMUNITY, null, Act.MEMBER_REMOVED, Subject.ACCOUNT, 1, "@somebody", "");
        var erased = AuditEntry.of(COMMUNITY, null, Act.MEMBER_REMOVED, Subject.ACCOUNT, 1, "", "");
        assertThat(ChainedEntry.after(Link.FIRST, 1, Instant.EPOCH, named).hash())
                .isEqualTo(
                        ChainedEntry.after(Link.FIRST, 1, Instant.EPOCH, erased).hash());
    }

    private static AuditEntry entry(String reason) {
        return AuditEntry.of(COMMUNITY, new AccountId(3), Act.POST_HIDDEN, Subject.POST, 103, "label", reason);
    }

    private static ChainedEntry withReason(ChainedEntry e, String reason) {
        return new ChainedEntry(
                e.id(),
                e.community(),
                e.sequence(),
                e.actor(),
                e.act(),
                e.subjectKind(),
                e.subjectId(),
                e.ground(),
                reason,
                e.at(),
                e.undoes(),
                e.reference(),
                e.previousHash(),
                e.hash());
    }

    private static Integrity checked(List<ChainedEntry> entries, Link end) {
        var check = new ChainCheck();
        entries.forEach(check::add);
        return check.upTo(end);
    }
}
