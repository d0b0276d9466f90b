package social.plaza.account;

import java.util.Optional;
import org.springframework.stereotype.Component;
import social.plaza.eligibility.Candidate;
import social.plaza.shared.AccountId;

/** What other modules ask of accounts. */
@Component
public class Accounts {

    /** The account with this handle, without regard to case or a leading @. */
    public Optional<AccountCard> byHandle(String handle) {
        throw new UnsupportedOperationException(handle);
    }

    public AccountCard card(AccountId id) {
        throw new UnsupportedOperationException(id.toString());
    }

    /** The account whose verified address this is. */
    public Optional<AccountCard> byVerifiedEmail(String email) {
        throw new UnsupportedOperationException(email);
    }

    /** The account's facts as they are now, for {@code EligibilityPolicy} and role holders. */
    public Candidate candidate(AccountId id) {
        throw new UnsupportedOperationException(id.toString());
    }

    /** Whether either has blocked the other. */
    public boolean blockBetween(AccountId one, AccountId other) {
        throw new UnsupportedOperationException(one + " " + other);
    }

    public boolean follows(AccountId follower, AccountId followee) {
        throw new UnsupportedOperationException(follower + " " + followee);
    }
}
