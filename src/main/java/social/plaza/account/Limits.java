package social.plaza.account;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often things may be done that cost others something.
 *
 * @param signUpsAnHour new accounts from one network, 1 to 10000
 * @param verificationsAnHour verification messages for one account, and to one address, 1 to 100
 */
@ConfigurationProperties("plaza.limits")
@Validated
record Limits(
        @DefaultValue("60") @Min(1) @Max(10_000) int signUpsAnHour,
        @DefaultValue("5") @Min(1) @Max(100) int verificationsAnHour) {}
