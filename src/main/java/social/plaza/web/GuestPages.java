package social.plaza.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Shows a page that was made for one guest to those who ask for the same a moment later. Guests have no session and no
 * forms, so their pages differ by nothing but what they ask for, their language and their appearance. Whatever anybody
 * sends to this server makes it forget all pages: what is hidden or taken back is gone at the next look.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 2)
class GuestPages extends OncePerRequestFilter {

    private static final long MOST_BYTES = 8L << 20;

    private static final Set<String> COOKIES = Set.of("language", "appearance");

    /** Names what belongs to one answer and to no other, in whatever case it was written. */
    private static final Set<String> OF_ONE_ANSWER = caseless(HttpHeaders.CONTENT_LENGTH, RequestId.HEADER);

    private static final List<String> HEADERS =
            List.of(HttpHeaders.HOST, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.ACCEPT, "HX-Request");
    private static final Set<HttpMethod> READING =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    /** What a page depends on, and how much had been sent to this server when it was begun. */
    private record Question(long changes, String address, List<String> wishes) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Page(
            Map<String, List<String>> headers,
            Locale language,
            @Nullable String type,
            byte[] body) {

        static Page of(ContentCachingResponseWrapper made) {
            Map<String, List<String>> headers = made.getHeaderNames().stream()
                    .filter(name -> !OF_ONE_ANSWER.contains(name))
                    .distinct()
                    .collect(Collectors.toMap(name -> name, name -> List.copyOf(made.getHeaders(name))));
            return new Page(headers, made.getLocale(), made.getContentType(), made.getContentAsByteArray());
        }

        void show(HttpServletResponse response) throws IOException {
            headers.forEach((name, values) -> {
                response.setHeader(name, values.getFirst());
                values.stream().skip(1).forEach(value -> response.addHeader(name, value));
            });
            response.setLocale(language);
            response.setContentType(type);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    private final boolean keeps;
    private final Cache<Question, Page> pages;
    private final AtomicLong changes = new AtomicLong();

    GuestPages(GuestSettings settings, Clock clock) {
        this.keeps = settings.pagesKept().isPositive();
        this.pages = Caffeine.newBuilder()
                .expireAfterWrite(settings.pagesKept())
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .maximumWeight(MOST_BYTES)
                .weigher((Question question, Page page) -> page.body().length)
                .build();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!READING.contains(HttpMethod.valueOf(request.getMethod()))) {
            try {
                chain.doFilter(request, response);
            } finally {
                changes.incrementAndGet();
            }
        } else if (keeps && HttpMethod.GET.matches(request.getMethod()) && isGuest(request) && !isFile(request)) {
            show(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Question question = question(request);
        Page kept = pages.getIfPresent(question);
        if (kept != null) {
            RequestId.answer(request, response);
            kept.show(response);
            return;
        }
        ContentCachingResponseWrapper made = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, made);
        if (isForEverybody(made)) {
            pages.put(question, Page.of(made));
        }
        made.copyBodyToResponse();
    }

    /** Whoever brings any other cookie or a name may be somebody. */
    private static boolean isGuest(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && cookies(request).allMatch(cookie -> COOKIES.contains(cookie.getName()));
    }

    /** Pictures, and what has an ending, are handed through as they are made: they may be long. */
    private static boolean isFile(HttpServletRequest request) {
        String address = request.getRequestURI();
        return address.startsWith("/media/") || address.indexOf('.', address.lastIndexOf('/') + 1) >= 0;
    }

    private static boolean isForEverybody(HttpServletResponse response) {
        String type = response.getContentType();
        return response.getStatus() == HttpServletResponse.SC_OK
                && type != null
                && type.startsWith(MediaType.TEXT_HTML_VALUE)
                && !response.containsHeader(HttpHeaders.SET_COOKIE);
    }

    private Question question(HttpServletRequest request) {
        Stream<String> headers = HEADERS.stream().map(name -> name + ": " + request.getHeader(name));
        Stream<String> chosen = cookies(request).map(cookie -> cookie.getName() + "=" + cookie.getValue());
        return new Question(
                changes.get(),
                request.getScheme() + ' ' + request.getRequestURI() + '?' + request.getQueryString(),
                Stream.concat(headers, chosen).toList());
    }

    private static Stream<Cookie> cookies(HttpServletRequest request) {
        return request.getCookies() == null ? Stream.empty() : Arrays.stream(request.getCookies());
    }

    private static Set<String> caseless(String... names) {
        Set<String> caseless = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Collections.addAll(caseless, names);
        return caseless;
    }
}
