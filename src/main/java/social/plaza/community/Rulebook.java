package social.plaza.community;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.audit.Act;
import social.plaza.audit.AuditEntry;
import social.plaza.audit.AuditEntry.Subject;
import social.plaza.audit.AuditLog;
import social.plaza.community.OrderedRules.Change;
import social.plaza.community.OrderedRules.Wording;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.NotFound;
import social.plaza.shared.Submissions;

/**
 * Writes a community's rules. Each change of words is a version that members accept at their next post; a change of
 * order is none.
 */
@Component
public class Rulebook {

    private final Communities communities;
    private final CommunityRepository aggregates;
    private final RuleRepository rules;
    private final Affiliations affiliations;
    private final AuditLog log;
    private final Submissions submissions;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final CommunityPolicy policy = new CommunityPolicy();

    Rulebook(
            Communities communities,
            CommunityRepository aggregates,
            RuleRepository rules,
            Affiliations affiliations,
            AuditLog log,
            Submissions submissions,
            JdbcClient jdbc,
            Clock clock) {
        this.communities = communities;
        this.aggregates = aggregates;
        this.rules = rules;
        this.affiliations = affiliations;
        this.log = log;
        this.submissions = submissions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens the rules for changing; refused to who may not. */
    @Transactional(readOnly = true)
    public Settings.Opened open(Actor actor, String slug) {
        CommunityView community = communities.view(slug);
        Affiliation affiliation = affiliations.of(actor, community.id());
        policy.canEditRules(actor, affiliation, community.state(), community.moderatorsEditRules())
                .orRefuse();
        return new Settings.Opened(community, affiliation);
    }

    /** Adds a rule at the end; {@link TooManyRules} beyond ten. */
    @Transactional
    public void add(Actor actor, CommunityId id, @Nullable String submission, RuleText text, Explanation explanation) {
        CommunityView community = authorised(actor, id);
        submissions.once(actor.account(), submission, "rule " + id + text + explanation, () -> {
            OrderedRules inOrder = inOrder(id);
            Change change = inOrder.add(text, explanation);
            rules.save(change.rule());
            record(actor, community, change);
            return change.rule().id().toString();
        });
    }

    /**
     * Changes a rule's words; {@link RuleOvertaken} where somebody else did since.
     *
     * @param revision what the person saw when they began
     */
    @Transactional
    public void reword(Actor actor, CommunityId id, RuleId rule, int revision, RuleText text, Explanation explanation) {
        CommunityView community = authorised(actor, id);
        inOrder(id).reword(rule, revision, text, explanation).ifPresent(change -> record(actor, community, change));
    }

    @Transactional
    public void delete(Actor actor, CommunityId id, RuleId rule) {
        CommunityView community = authorised(actor, id);
        inOrder(id).delete(rule).ifPresent(change -> record(actor, community, change));
    }

    /** Changes places with the rule above or below, if there is one. */
    @Transactional
    public void move(Actor actor, CommunityId id, RuleId rule, boolean up) {
        CommunityView community = authorised(actor, id);
        Optional<Rule> moved = inOrder(id).move(rule, up ? -1 : 1);
        moved.ifPresent(one -> append(actor, community, one.text(), up ? "↑" : "↓"));
        rules.flush();
    }

    private CommunityView authorised(Actor actor, CommunityId id) {
        CommunityView community = communities.lock(id);
        policy.canEditRules(actor, affiliations.of(actor, id), community.state(), community.moderatorsEditRules())
                .orRefuse();
        return community;
    }

    private OrderedRules inOrder(CommunityId id) {
        return new OrderedRules(id, rules.inForce(id));
    }

    private void record(Actor actor, CommunityView community, Change change) {
        int version =
                aggregates.findById(community.id()).orElseThrow(NotFound::new).nextRulesVersion();
        rules.flush();
        Wording before = change.before();
        Wording after = change.after();
        jdbc.sql("""
                        INSERT INTO rule_change (community_id, rules_version, rule_id, kind, text_before, text_after,
                            explanation_before, explanation_after, changed_by, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.<@Nullable Object>asList(
                        community.id().value(),
                        version,
                        change.rule().id().value(),
                        change.kind().name(),
                        before == null ? null : before.text(),
                        after == null ? null : after.text(),
                        before == null ? null : before.explanation(),
                        after == null ? null : after.explanation(),
                        actor.account().value(),
                        Timestamp.from(clock.instant())))
                .update();
        switch (change.kind()) {
            case ADDED -> append(actor, community, change.rule().text(), "+");
            case DELETED -> append(actor, community, change.rule().text(), "−");
            default -> append(actor, community, change.rule().text(), before == null ? "" : before.text() + " →");
        }
    }

    /** The log shows the rule as it reads and, in signs that need no language, what was done. */
    private void append(Actor actor, CommunityView community, String rule, String what) {
        log.append(new AuditEntry(
                community.id(),
                actor.account(),
                Act.RULES_CHANGED,
                Subject.COMMUNITY,
                community.id().value(),
                community.name(),
                rule,
                what,
                null,
                null));
    }
}
