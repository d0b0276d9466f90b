package social.plaza.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Every address of Plaza and who may knock at it: anybody, an account, or platform staff. What an account may do there is
 * decided by the facade behind it. An address that is not listed does not exist.
 */
final class Routes {

    private Routes() {}

    /** Accounts only, though the pattern of a community's page, which guests read, matches it too. */
    private static final List<RequestMatcher> ACCOUNTS_FIRST = any("/communities/new");

    private static final List<RequestMatcher> GUESTS_READ = reading(
            "/",
            "/search",
            "/communities/discover",
            "/communities/{slug}",
            "/communities/{slug}/posts.atom",
            "/communities/{slug}/about",
            "/communities/{slug}/members",
            "/communities/{slug}/moderation/log",
            "/communities/{slug}/moderation/log.csv",
            "/communities/{slug}/moderation/log.json",
            "/communities/{slug}/transparency",
            "/communities/{slug}/transparency.csv",
            "/transparency",
            "/transparency.csv",
            "/posts/{id}",
            "/posts/{id}/answers",
            "/posts/{id}/quotes",
            "/posts/{id}/reposts",
            "/posts/{id}/history",
            "/media/{id}/{size}",
            "/hashtags/{tag}",
            "/topics/{topic}",
            "/@{handle}",
            "/@{handle}/posts.atom",
            "/@{handle}/followers",
            "/@{handle}/following",
            "/timelines/**",
            "/invitations/{token}",
            "/verify-email",
            "/preferences",
            "/help",
            "/help/{guide}",
            "/outbox",
            "/assets/**",
            "/favicon.ico",
            "/robots.txt",
            "/sitemap.xml",
            "/livez",
            "/readyz");

    private static final List<RequestMatcher> GUESTS =
            any("/login", "/signup", "/verify-email", "/preferences/language", "/preferences/appearance", "/error");

    private static final List<RequestMatcher> STAFF = any("/staff", "/staff/**");

    private static final List<RequestMatcher> ACCOUNTS = any(
            "/logout",
            "/settings/**",
            "/follow-requests/**",
            "/@{handle}/follow",
            "/@{handle}/block",
            "/@{handle}/mute",
            "/@{handle}/reports/**",
            "/community-applications/**",
            "/communities/**",
            "/invitations/{token}/acceptance",
            "/invitations/{token}/rejection",
            "/compose",
            "/bookmarks",
            "/drafts/**",
            "/scheduled/**",
            "/posts/**",
            "/decisions/{id}",
            "/decisions/{id}/appeal",
            "/decisions/{id}/return",
            "/notifications/**");

    /** Who may knock at an address. */
    enum Door {
        ANYBODY,
        ACCOUNT,
        STAFF,
        NOWHERE
    }

    static Door door(HttpServletRequest request) {
        if (matches(ACCOUNTS_FIRST, request)) {
            return Door.ACCOUNT;
        }
        if (matches(GUESTS_READ, request) || matches(GUESTS, request)) {
            return Door.ANYBODY;
        }
        if (matches(STAFF, request)) {
            return Door.STAFF;
        }
        return matches(ACCOUNTS, request) ? Door.ACCOUNT : Door.NOWHERE;
    }

    private static boolean matches(List<RequestMatcher> patterns, HttpServletRequest request) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(request));
    }

    private static List<RequestMatcher> any(String... patterns) {
        return List.of(patterns).stream()
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList();
    }

    private static List<RequestMatcher> reading(String... patterns) {
        return List.of(HttpMethod.GET, HttpMethod.HEAD).stream()
                .flatMap(method -> List.of(patterns).stream()
                        .<RequestMatcher>map(pattern ->
                                PathPatternRequestMatcher.withDefaults().matcher(method, pattern)))
                .toList();
    }
}
