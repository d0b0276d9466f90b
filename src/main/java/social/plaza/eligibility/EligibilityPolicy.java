package social.plaza.eligibility;

import java.time.Instant;
import java.util.List;
import social.plaza.eligibility.Eligibility.Eligible;
import social.plaza.eligibility.Eligibility.Ineligible;

/** Who may found a community: an account that meets every rule of this list. */
public class EligibilityPolicy {

    private final List<EligibilityRule> rules;

    EligibilityPolicy(FoundingTerms terms) {
        this.rules = List.of(
                new AccountIsPublic(),
                new AccountIsOldEnough(terms.accountAge()),
                new ContactIsVerified(),
                new StandingIsGood());
    }

    /** All rules are asked, so that a person learns everything at once. */
    public Eligibility judge(Candidate candidate, Instant now) {
        List<Criterion> unmet = criteria(candidate, now).stream()
                .filter(criterion -> !criterion.met())
                .toList();
        return unmet.isEmpty() ? new Eligible() : new Ineligible(unmet);
    }

    /** Every rule in order, met or not. */
    public List<Criterion> criteria(Candidate candidate, Instant now) {
        return rules.stream().map(rule -> rule.judge(candidate, now)).toList();
    }
}
