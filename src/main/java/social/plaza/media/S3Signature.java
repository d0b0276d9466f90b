package social.plaza.media;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests to a store as AWS Signature Version 4 has it; addresses without a query, whose paths need no escapes. */
record S3Signature(String region, String key, String secret) {

    private static final String SCHEME = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** The headers to send beside {@code Host}, which the client sends by itself. */
    Map<String, String> sign(String method, URI address, Map<String, String> headers, byte[] body, Instant at) {
        String payload = Digest.of(body);
        Map<String, String> signed = new TreeMap<>(headers);
        signed.put("host", address.getRawAuthority());
        signed.put("x-amz-content-sha256", payload);
        signed.put("x-amz-date", MOMENT.format(at));
        String names = String.join(";", signed.keySet());
        String lines = signed.entrySet().stream()
                .map(header -> header.getKey() + ':' + header.getValue() + '\n')
                .collect(Collectors.joining());
        String request = String.join("\n", method, address.getRawPath(), "", lines, names, payload);
        String scope = String.join("/", DAY.format(at), region, "s3", "aws4_request");
        String text = String.join("\n", SCHEME, MOMENT.format(at), scope, Digest.of(bytes(request)));
        String signature = HexFormat.of().formatHex(hmac(keyOf(at), text));
        signed.remove("host");
        signed.put(
                "authorization",
                SCHEME + " Credential=" + key + '/' + scope + ",SignedHeaders=" + names + ",Signature=" + signature);
        return signed;
    }

    /** Nobody reads the secret in a log. */
    @Override
    public String toString() {
        return "S3Signature[" + region + ", " + key + ']';
    }

    private byte[] keyOf(Instant at) {
        byte[] day = hmac(bytes("AWS4" + secret), DAY.format(at));
        return hmac(hmac(hmac(day, region), "s3"), "aws4_request");
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
