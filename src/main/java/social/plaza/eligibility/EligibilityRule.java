package social.plaza.eligibility;

import java.time.Instant;

/** One thing that must be so before an account may found a community or be trusted with one. */
sealed interface EligibilityRule permits AccountIsPublic, AccountIsOldEnough, ContactIsVerified, StandingIsGood {

    /** Holds the account against the rule. */
    Criterion judge(Candidate candidate, Instant now);
}
