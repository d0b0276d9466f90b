package social.plaza.community.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import social.plaza.community.Communities;
import social.plaza.shared.NotFound;

/**
 * Leads from a community's earlier address to the present one, keeping the rest of it. It looks only where nothing was
 * found, so that present addresses cost nothing more.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class OldAddresses implements HandlerExceptionResolver {

    private static final Pattern ADDRESS = Pattern.compile("(.*/communities/)([a-z0-9-]{1,80})((?:/.*)?)");

    private final Communities communities;

    OldAddresses(Communities communities) {
        this.communities = communities;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception problem) {
        if (!(problem instanceof NotFound)) {
            return null;
        }
        Matcher address = ADDRESS.matcher(request.getRequestURI());
        if (!address.matches()) {
            return null;
        }
        Optional<String> present = communities.movedTo(address.group(2));
        if (present.isEmpty()) {
            return null;
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.setStatus(status(request).value());
        response.setHeader(HttpHeaders.LOCATION, address.group(1) + present.get() + address.group(3) + query);
        return new ModelAndView();
    }

    /** 308 makes the browser send a form again to the new address, with what was typed. */
    private static HttpStatus status(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD" -> HttpStatus.MOVED_PERMANENTLY;
            default -> HttpStatus.PERMANENT_REDIRECT;
        };
    }
}
