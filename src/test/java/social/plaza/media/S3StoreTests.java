package social.plaza.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class S3StoreTests {

    private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private HttpServer server;

    @SuppressWarnings("NullAway.Init")
    S3StoreTests() {}

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    /** The example of AWS's own documentation. */
    @Test
    void signsAsAwsDoes() {
        var signature =
                new S3Signature("us-east-1", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

        Map<String, String> headers = signature.sign(
                "GET",
                URI.create("https://examplebucket.s3.amazonaws.com/test.txt"),
                Map.of("range", "bytes=0-9"),
                new byte[0],
                Instant.parse("2013-05-24T00:00:00Z"));

        assertThat(headers.get("authorization"))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                        + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                        + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void putsGetsAndRemoves() {
        ImageStore store = store("secret");
        byte[] picture = {1, 2, 3};

        store.put("0a/ff/1-large.jpg", picture, "image/jpeg");
        assertThat(files).containsOnlyKeys("/pictures/0a/ff/1-large.jpg");
        assertThat(store.get("0a/ff/1-large.jpg")).contains(picture);

        store.remove("0a/ff/1-large.jpg");
        store.remove("0a/ff/1-large.jpg");
        assertThat(files).isEmpty();
        assertThat(store.get("0a/ff/1-large.jpg")).isEmpty();
    }

    @Test
    void saysWhereItIsRefusedOrFindsNobody() {
        ImageStore stranger = store("another secret");
        assertThatThrownBy(() -> stranger.put("a", new byte[1], "image/png")).isInstanceOf(StoreAway.class);
        assertThatThrownBy(() -> stranger.get("a")).isInstanceOf(StoreAway.class);
        assertThatThrownBy(() -> stranger.remove("a")).isInstanceOf(StoreAway.class);

        ImageStore store = store("secret");
        server.stop(0);
        assertThatThrownBy(() -> store.get("a")).isInstanceOf(StoreAway.class);
    }

    private ImageStore store(String secret) {
        URI endpoint = URI.create("http://localhost:" + server.getAddress().getPort());
        return new S3Store(
                new MediaSettings.S3(endpoint, "eu-west-1", "pictures", "plaza", secret),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** As a store does: signs what arrived with the secret it knows, and compares. */
    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Map<String, String> headers = new TreeMap<>();
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type != null) {
            headers.put("content-type", type);
        }
        URI address = URI.create("http://" + exchange.getRequestHeaders().getFirst("Host") + exchange.getRequestURI());
        String expected = new S3Signature("eu-west-1", "plaza", "secret")
                .sign(exchange.getRequestMethod(), address, headers, body, NOW)
                .get("authorization");
        boolean signed =
                String.valueOf(expected).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] file = files.get(address.getPath());
        int status = signed ? act(exchange.getRequestMethod(), address.getPath(), body) : 403;
        if (status == 200 && file != null) {
            exchange.sendResponseHeaders(200, file.length);
            exchange.getResponseBody().write(file);
        } else {
            exchange.sendResponseHeaders(status, -1);
        }
        exchange.close();
    }

    private int act(String method, String name, byte[] body) {
        return switch (method) {
            case "PUT" -> {
                files.put(name, body);
                yield 200;
            }
            case "DELETE" -> {
                files.remove(name);
                yield 204;
            }
            default -> files.containsKey(name) ? 200 : 404;
        };
    }
}
