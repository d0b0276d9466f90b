package social.plaza.web.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.session.Session;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Remembers a request's session as long as the request lasts: Spring Session reads it again after the answer is sent. */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class ReadOnce extends OncePerRequestFilter {

    private static final ThreadLocal<ReadOnce.@Nullable Memory> MEMORY = new ThreadLocal<>();

    private static final class Memory {

        @Nullable
        Session session;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MEMORY.set(new Memory());
        try {
            chain.doFilter(request, response);
        } finally {
            MEMORY.remove();
        }
    }

    /** Null where this request has not read it yet. */
    static @Nullable Session known(String id) {
        var memory = MEMORY.get();
        return memory != null
                        && memory.session != null
                        && memory.session.getId().equals(id)
                ? memory.session
                : null;
    }

    /** Null forgets. */
    static void remember(@Nullable Session session) {
        var memory = MEMORY.get();
        if (memory != null) {
            memory.session = session;
        }
    }
}
