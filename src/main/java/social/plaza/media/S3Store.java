package social.plaza.media;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A bucket of any store that speaks S3, addressed by path. */
final class S3Store implements ImageStore {

    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration ANSWERING = Duration.ofSeconds(10);
    private static final byte[] NOTHING = {};

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECTING).build();
    private final URI bucket;
    private final S3Signature signature;
    private final Clock clock;

    S3Store(MediaSettings.S3 settings, Clock clock) {
        this.bucket = URI.create(settings.endpoint().toString().replaceFirst("/$", "") + '/' + settings.bucket() + '/');
        this.signature = new S3Signature(settings.region(), settings.key(), settings.secret());
        this.clock = clock;
    }

    @Override
    public void put(String key, byte[] file, String type) {
        expect(send("PUT", key, file, type));
    }

    @Override
    public Optional<byte[]> get(String key) {
        HttpResponse<byte[]> answer = send("GET", key, NOTHING, null);
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        expect(answer);
        return Optional.of(answer.body());
    }

    @Override
    public void remove(String key) {
        HttpResponse<byte[]> answer = send("DELETE", key, NOTHING, null);
        if (answer.statusCode() != 404) {
            expect(answer);
        }
    }

    private HttpResponse<byte[]> send(String method, String key, byte[] body, @Nullable String type) {
        URI address = bucket.resolve(key);
        Map<String, String> headers = new TreeMap<>();
        if (type != null) {
            headers.put("content-type", type);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(ANSWERING)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        signature.sign(method, address, headers, body, clock.instant()).forEach(request::header);
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException away) {
            throw new StoreAway(away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new StoreAway(stopping);
        }
    }

    /** Some stores say 200 where others say 204. */
    private static void expect(HttpResponse<byte[]> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new StoreAway(
                    new IOException(answer.request().method() + " of a picture was answered " + answer.statusCode()));
        }
    }
}
