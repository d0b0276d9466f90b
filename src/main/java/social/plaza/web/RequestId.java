package social.plaza.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.TaskDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a request is called: in each log line that it causes, in its answer, and on the page that owns up to a failure, so
 * that a person can quote it. A proxy may have named the request already.
 */
@Configuration(proxyBeanMethods = false)
class RequestId {

    static final String HEADER = "X-Request-Id";

    /** Templates know it by this name too. */
    static final String ATTRIBUTE = "requestId";

    static final String LOGGED_AS = "http.request.id";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    static String of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String id = named(request);
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    private static String named(ServletRequest request) {
        String given = request instanceof HttpServletRequest http ? http.getHeader(HEADER) : null;
        return given != null && PLAIN.matcher(given).matches()
                ? given
                : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    static void answer(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HEADER, of(request));
    }

    /** A listener, not the filter below: the server itself reports what no filter caught, when all of them are over. */
    @Bean
    ServletRequestListener logged() {
        return new ServletRequestListener() {
            @Override
            public void requestInitialized(ServletRequestEvent event) {
                MDC.put(LOGGED_AS, of(event.getServletRequest()));
            }

            @Override
            public void requestDestroyed(ServletRequestEvent event) {
                MDC.remove(LOGGED_AS);
            }
        };
    }

    /** What a request leaves to others to do is logged under its name. */
    @Bean
    TaskDecorator keptByListeners() {
        return task -> {
            @Nullable String id = MDC.get(LOGGED_AS);
            return id == null
                    ? task
                    : () -> {
                        try (var _ = MDC.putCloseable(LOGGED_AS, id)) {
                            task.run();
                        }
                    };
        };
    }

    @Component
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static final class Answered extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            answer(request, response);
            chain.doFilter(request, response);
        }
    }
}
