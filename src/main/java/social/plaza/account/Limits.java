package social.plaza.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often things may be done that cost others something.
 *
 * @param signUpsAnHour new accounts from one network
 * @param verificationsAnHour verification messages for one account, and to one address
 */
@ConfigurationProperties("plaza.limits")
record Limits(
        @DefaultValue("60") int signUpsAnHour,
        @DefaultValue("5") int verificationsAnHour) {}
