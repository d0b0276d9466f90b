package social.plaza.community;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.plaza.community.RuleChange.Kind;
import social.plaza.shared.CommunityId;

/** The rules of one community in their order: at most ten, without a gap. */
final class OrderedRules {

    static final int MAX = 10;

    /** What was done to one rule, as the record of changes keeps it. */
    record Change(
            Rule rule,
            Kind kind,
            @Nullable Wording before,
            @Nullable Wording after) {}

    /** How a rule read at one time. */
    record Wording(String text, String explanation) {

        static Wording of(Rule rule) {
            return new Wording(rule.text(), rule.explanation());
        }
    }

    private final CommunityId community;
    private final List<Rule> rules;

    OrderedRules(CommunityId community, List<Rule> rules) {
        this.community = community;
        this.rules = new ArrayList<>(rules);
    }

    Change add(RuleText text, Explanation explanation) {
        if (rules.size() >= MAX) {
            throw new TooManyRules();
        }
        var rule = new Rule(community, rules.size() + 1, text, explanation);
        rules.add(rule);
        return new Change(rule, Kind.ADDED, null, Wording.of(rule));
    }

    /**
     * Changes a rule's words; nothing where they are the same.
     *
     * @param revision what the person saw when they began
     */
    Optional<Change> reword(RuleId id, int revision, RuleText text, Explanation explanation) {
        Rule rule = find(id).orElseThrow(() -> new RuleOvertaken(""));
        if (rule.reads(text, explanation)) {
            return Optional.empty();
        }
        if (rule.revision() != revision) {
            throw new RuleOvertaken(rule.text());
        }
        Wording before = Wording.of(rule);
        rule.reword(text, explanation);
        return Optional.of(new Change(rule, Kind.EDITED, before, Wording.of(rule)));
    }

    /** Nothing where it is gone already. */
    Optional<Change> delete(RuleId id) {
        return find(id).map(rule -> {
            Wording before = Wording.of(rule);
            rules.remove(rule);
            rule.delete();
            renumber();
            return new Change(rule, Kind.DELETED, before, null);
        });
    }

    /**
     * Changes places with the neighbour; nothing where there is none.
     *
     * @param by -1 up, 1 down
     * @return the rule that moved
     */
    Optional<Rule> move(RuleId id, int by) {
        Optional<Rule> found = find(id);
        int from = found.map(rules::indexOf).orElse(-1);
        int to = from + by;
        if (from < 0 || to < 0 || to >= rules.size()) {
            return Optional.empty();
        }
        Collections.swap(rules, from, to);
        renumber();
        return found;
    }

    List<Rule> all() {
        return List.copyOf(rules);
    }

    private Optional<Rule> find(RuleId id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    private void renumber() {
        for (int i = 0; i < rules.size(); i++) {
            rules.get(i).moveTo(i + 1);
        }
    }
}
