package social.plaza.eligibility;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation asks of founders.
 *
 * @param accountAge how old an account must be to found a community; P0D lets a new installation open
 */
@ConfigurationProperties("plaza.founding")
record FoundingTerms(@DefaultValue("P6M") Period accountAge) {

    FoundingTerms {
        if (accountAge.isNegative()) {
            throw new IllegalArgumentException("plaza.founding.account-age cannot be negative: " + accountAge);
        }
    }
}
