package social.plaza.community;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.account.Accounts;
import social.plaza.eligibility.Criterion;
import social.plaza.eligibility.EligibilityPolicy;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.Submissions;

/** Founds communities: at once for an eligible account that belongs somewhere. */
@Component
public class Founding {

    /** The way to a community of one's own that is open to an account. */
    public enum Way {
        NONE,
        APPLICATION,
        DIRECT
    }

    /** Whether an account may found a community, how, and why not. */
    public record Prospect(List<Criterion> criteria, Way way) {

        public Prospect {
            criteria = List.copyOf(criteria);
        }

        public boolean eligible() {
            return way != Way.NONE;
        }
    }

    /** What became of the attempt. */
    public sealed interface Outcome {

        record Founded(String slug) implements Outcome {}

        /** Not this way; nothing was founded. */
        record NotNow(Prospect prospect) implements Outcome {}
    }

    private final Foundry foundry;
    private final Affiliations affiliations;
    private final Accounts accounts;
    private final EligibilityPolicy eligibility;
    private final Submissions submissions;
    private final Clock clock;
    private final CommunityPolicy policy = new CommunityPolicy();

    Founding(
            Foundry foundry,
            Affiliations affiliations,
            Accounts accounts,
            EligibilityPolicy eligibility,
            Submissions submissions,
            Clock clock) {
        this.foundry = foundry;
        this.affiliations = affiliations;
        this.accounts = accounts;
        this.eligibility = eligibility;
        this.submissions = submissions;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Prospect prospect(Actor actor) {
        policy.canFound(actor).orRefuse();
        return prospect(actor.account());
    }

    /** Founds a community, once for each submission. */
    @Transactional
    public Outcome found(Actor actor, @Nullable String submission, Proposal proposal) {
        Prospect prospect = prospect(actor);
        if (prospect.way() != Way.DIRECT) {
            return new Outcome.NotNow(prospect);
        }
        return new Outcome.Founded(submissions.once(
                actor.account(),
                submission,
                proposal,
                () -> foundry.found(actor.account(), proposal).slug()));
    }

    Prospect prospect(AccountId account) {
        List<Criterion> criteria = eligibility.criteria(accounts.candidate(account), clock.instant());
        if (!criteria.stream().allMatch(Criterion::met)) {
            return new Prospect(criteria, Way.NONE);
        }
        return new Prospect(criteria, affiliations.belongsSomewhere(account) ? Way.DIRECT : Way.APPLICATION);
    }
}
