package social.plaza.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import social.plaza.community.OrderedRules.Change;
import social.plaza.community.OrderedRules.Wording;
import social.plaza.community.RuleChange.Kind;
import social.plaza.shared.CommunityId;

class OrderedRulesTests {

    private final OrderedRules rules = new OrderedRules(CommunityId.next(), List.of());

    @Test
    void takesTenRulesAndRefusesTheEleventh() {
        IntStream.rangeClosed(1, 10).forEach(i -> add("Rule " + i));

        assertThatThrownBy(() -> add("One more")).isInstanceOf(TooManyRules.class);
        assertThat(texts()).hasSize(10).startsWith("Rule 1").endsWith("Rule 10");
    }

    @Test
    void aDeletedRuleLeavesNoGapAndItsPlaceToAnother() {
        IntStream.rangeClosed(1, 10).forEach(i -> add("Rule " + i));

        Change change = rules.delete(id(3)).orElseThrow();
        add("New");

        assertThat(change.kind()).isEqualTo(Kind.DELETED);
        assertThat(change.before()).isEqualTo(new Wording("Rule 4", ""));
        assertThat(change.after()).isNull();
        assertThat(texts()).hasSize(10).doesNotContain("Rule 4").endsWith("New");
        assertThat(rules.all().stream().map(Rule::position))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 10).boxed().toList());
    }

    @Test
    void deletingTwiceDeletesOnce() {
        add("One");
        RuleId one = id(0);

        assertThat(rules.delete(one)).isPresent();
        assertThat(rules.delete(one)).isEmpty();
    }

    @Test
    void movesPastTheNeighbourOnly() {
        List.of("A", "B", "C").forEach(this::add);

        rules.move(id(0), 1);
        assertThat(texts()).containsExactly("B", "A", "C");

        rules.move(id(2), -1);
        assertThat(texts()).containsExactly("B", "C", "A");
    }

    @Test
    void doesNotMoveBeyondTheEnds() {
        List.of("A", "B").forEach(this::add);

        assertThat(rules.move(id(0), -1)).isEmpty();
        assertThat(rules.move(id(1), 1)).isEmpty();
        assertThat(texts()).containsExactly("A", "B");
    }

    @Test
    void rewordsAndCountsTheRevision() {
        add("Be nice");

        Change change = reword(0, 1, "Be kind").orElseThrow();

        assertThat(change.before()).isEqualTo(new Wording("Be nice", ""));
        assertThat(change.after()).isEqualTo(new Wording("Be kind", ""));
        assertThat(change.rule().revision()).isEqualTo(2);
    }

    @Test
    void theSameWordsAreNoChange() {
        add("Be kind");

        assertThat(reword(0, 1, "Be kind")).isEmpty();
        assertThat(rules.all().getFirst().revision()).isEqualTo(1);
    }

    @Test
    void refusesToOverwriteWhatSomebodyElseWroteMeanwhile() {
        add("Be nice");
        reword(0, 1, "Be kind");

        assertThatThrownBy(() -> reword(0, 1, "Be good")).isInstanceOfSatisfying(RuleOvertaken.class, overtaken -> {
            assertThat(overtaken.gone()).isFalse();
            assertThat(overtaken.arguments()).containsExactly("Be kind");
        });
        assertThat(texts()).containsExactly("Be kind");
    }

    @Test
    void saysThatARuleIsGone() {
        assertThatThrownBy(() -> rules.reword(RuleId.next(), 1, new RuleText("Be kind"), Explanation.NONE))
                .isInstanceOfSatisfying(
                        RuleOvertaken.class,
                        overtaken -> assertThat(overtaken.gone()).isTrue());
    }

    private void add(String text) {
        rules.add(new RuleText(text), Explanation.NONE);
    }

    private java.util.Optional<Change> reword(int index, int revision, String text) {
        return rules.reword(id(index), revision, new RuleText(text), Explanation.NONE);
    }

    private RuleId id(int index) {
        return rules.all().get(index).id();
    }

    private List<String> texts() {
        return rules.all().stream().map(Rule::text).toList();
    }
}
