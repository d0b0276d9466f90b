package social.plaza.eligibility;

import java.time.Instant;

/**
 * What is known of an account that would found or run a community.
 *
 * @param countedFrom when the account counts as created
 */
public record Candidate(boolean publicAccount, Instant countedFrom, boolean verifiedContact, boolean goodStanding) {}
