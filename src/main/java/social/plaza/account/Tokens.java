package social.plaza.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Secrets that travel in links: 256 random bits, of which only a hash is kept. */
final class Tokens {

    private static final int BYTES = 32;
    private static final int KEY_CHARACTERS = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    static String next() {
        byte[] token = new byte[BYTES];
        RANDOM.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Names a secret on a page without giving it away. */
    static String key(String secret) {
        return HexFormat.of().formatHex(hash(secret)).substring(0, KEY_CHARACTERS);
    }
}
