package social.plaza.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How style sheets, scripts and images are served.
 *
 * @param cache whether browsers keep them for a year; false while working on them
 */
@ConfigurationProperties("plaza.assets")
record AssetSettings(@DefaultValue("true") boolean cache) {}
