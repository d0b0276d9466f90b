package social.plaza.eligibility;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * The account counts as long enough in existence: {@code countedFrom.plusMonths(6) <= now} in UTC. Where the month has no
 * such day, its last day counts: what began on 31 August is old enough on 28 February, or on the 29th.
 */
record AccountIsOldEnough(Period age) implements EligibilityRule {

    @Override
    public Criterion judge(Candidate candidate, Instant now) {
        Instant metAt = oldEnoughAt(candidate.countedFrom());
        return Criterion.withTime("age", !metAt.isAfter(now), metAt);
    }

    /** The one formula. */
    private Instant oldEnoughAt(Instant countedFrom) {
        return countedFrom.atOffset(ZoneOffset.UTC).plus(age).toInstant();
    }
}
