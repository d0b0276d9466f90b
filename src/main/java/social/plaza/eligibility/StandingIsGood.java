package social.plaza.eligibility;

import java.time.Instant;

/** No decision by staff against the account is in force; a mere report is never enough. */
record StandingIsGood() implements EligibilityRule {

    @Override
    public Criterion judge(Candidate candidate, Instant now) {
        return Criterion.of("standing", candidate.goodStanding(), null);
    }
}
