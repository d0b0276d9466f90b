package social.plaza.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What guests are shown.
 *
 * @param pagesKept how long a page made for one guest may be shown to others; 0s makes each anew
 */
@ConfigurationProperties("plaza.guests")
record GuestSettings(@DefaultValue("1s") Duration pagesKept) {}
