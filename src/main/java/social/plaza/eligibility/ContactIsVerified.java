package social.plaza.eligibility;

import java.time.Instant;

/** Messages reach the person behind the account. */
record ContactIsVerified() implements EligibilityRule {

    @Override
    public Criterion judge(Candidate candidate, Instant now) {
        return Criterion.of("contact", candidate.verifiedContact(), "/settings/contact");
    }
}
