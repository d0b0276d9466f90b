package social.plaza.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser's cookies who opens pages and sends forms. */
final class Visitor implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(PATIENCE)
            .build();

    Visitor(URI address) {
        this.address = address;
    }

    /** Whether the first page is answered already. */
    static boolean answers(URI address) throws InterruptedException {
        try (var guest = new Visitor(address)) {
            return guest.open("/").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    /** What a form on that page must be sent with. */
    String token(String page) throws IOException, InterruptedException {
        var token = CSRF.matcher(open(page).body());
        if (!token.find()) {
            throw new IllegalStateException("no form on " + page);
        }
        return token.group(1);
    }

    HttpResponse<String> send(String path, String token, Map<String, String> fields)
            throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encoded(token) + "&", ""));
        var form = request(path).header("Content-Type", "application/x-www-form-urlencoded");
        return client.send(form.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    void signIn(String handle, String password) throws IOException, InterruptedException {
        var answer = send("/login", token("/login"), Map.of("username", handle, "password", password));
        var to = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() / 100 != 3 || to.contains("error")) {
            throw new IllegalStateException("cannot sign in as " + handle + ": " + answer.statusCode() + " " + to);
        }
    }

    /** Sends a cookie that Plaza does not know. */
    Visitor strange() {
        var cookie = new HttpCookie("somebody", "1");
        cookie.setVersion(0);
        cookie.setPath("/");
        cookies.getCookieStore().add(address, cookie);
        return this;
    }

    /** As a browser sends them. */
    String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::toString)
                .collect(Collectors.joining("; "));
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
