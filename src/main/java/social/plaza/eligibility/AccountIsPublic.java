package social.plaza.eligibility;

import java.time.Instant;

/** Everybody can read what the account says: a community is a public place. */
record AccountIsPublic() implements EligibilityRule {

    @Override
    public Criterion judge(Candidate candidate, Instant now) {
        return Criterion.of("public", candidate.publicAccount(), "/settings/privacy");
    }
}
