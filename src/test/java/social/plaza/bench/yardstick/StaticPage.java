package social.plaza.bench.yardstick;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.Ordered;

/** Answers {@code /static-page?bytes=n} with so much HTML from memory, before any other filter of Plaza. */
final class StaticPage implements Filter, Ordered {

    private static final String PATH = "/static-page";

    private final Map<Integer, byte[]> pages = new ConcurrentHashMap<>();

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!(request instanceof HttpServletRequest http)
                || !http.getRequestURI().equals(PATH)) {
            chain.doFilter(request, response);
            return;
        }
        byte[] page = pages.computeIfAbsent(Integer.valueOf(request.getParameter("bytes")), StaticPage::page);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    private static byte[] page(int length) {
        byte[] page = new byte[length];
        Arrays.fill(page, (byte) 'x');
        return page;
    }
}
