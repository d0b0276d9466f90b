package social.plaza.shared;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * This installation.
 *
 * @param baseUrl where people reach it; the only base of absolute links
 * @param demo whether it shows demo accounts and communities, on the loopback address only
 */
@ConfigurationProperties("plaza")
public record Site(
        @DefaultValue("http://localhost:8080") URI baseUrl,
        @DefaultValue("false") boolean demo) {

    /** An absolute link.
     *
     * @param path begins with a slash
     */
    public String link(String path) {
        String base = baseUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    public boolean secure() {
        return "https".equals(baseUrl.getScheme());
    }
}
