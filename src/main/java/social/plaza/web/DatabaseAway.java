package social.plaza.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Answers 503 while the database is away, also where the session was wanted before any page: the answer asks the database
 * for nothing more.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class DatabaseAway extends OncePerRequestFilter {

    private final ThymeleafViewResolver views;

    DatabaseAway(ThymeleafViewResolver views) {
        this.views = views;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted() || !isAway(failure)) {
                throw failure;
            }
            response.reset();
            SecurityHeaders.put(response);
            RequestId.answer(request, response);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            show(request, response);
        }
    }

    /** Shown from here, not by way of the error page's address: on that way the session would be wanted again. */
    private void show(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        try {
            Objects.requireNonNull(views.resolveViewName("error/503", request.getLocale()))
                    .render(Map.of(), request, response);
        } catch (Exception unshown) {
            throw new ServletException(unshown);
        }
    }

    private static boolean isAway(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof CannotCreateTransactionException
                        || cause instanceof DataAccessResourceFailureException);
    }
}
