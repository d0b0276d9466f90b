package social.plaza.timeline.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often somebody may search.
 *
 * @param guestsAMinute searches by all guests of one network, 1 to 1000000
 * @param accountsAMinute searches by one account, 1 to 1000000
 */
@ConfigurationProperties("plaza.search")
@Validated
record SearchLimits(
        @DefaultValue("30") @Min(1) @Max(1_000_000) int guestsAMinute,
        @DefaultValue("120") @Min(1) @Max(1_000_000) int accountsAMinute) {}
