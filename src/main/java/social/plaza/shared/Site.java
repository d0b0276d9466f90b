package social.plaza.shared;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * This installation.
 *
 * @param baseUrl where people reach it, without a path; the only base of absolute links, and https makes the session
 *     cookie a secure one
 * @param demo whether it shows demo accounts and communities, on the loopback address only
 */
@ConfigurationProperties("plaza")
public record Site(
        @DefaultValue("http://localhost:8080") URI baseUrl,
        @DefaultValue("false") boolean demo) {

    public Site {
        if (!isOrigin(baseUrl)) {
            throw new IllegalArgumentException(
                    "plaza.base-url must be http or https and a host, like https://plaza.example: " + baseUrl);
        }
    }

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

    private static boolean isOrigin(URI url) {
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        return web
                && url.getHost() != null
                && url.getUserInfo() == null
                && (url.getRawPath().isEmpty() || url.getRawPath().equals("/"))
                && url.getQuery() == null
                && url.getFragment() == null;
    }
}
