package social.plaza.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A secret that travels in a link; only its hash is stored. */
public record Token(String text) {

    private static final int KEY_CHARACTERS = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one of so many random bits, a multiple of 8. */
    public static Token random(int bits) {
        byte[] bytes = new byte[bits / Byte.SIZE];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Names the secret on a page without giving it away. */
    public String key() {
        return HexFormat.of().formatHex(hash()).substring(0, KEY_CHARACTERS);
    }

    @Override
    public String toString() {
        return "Token[secret]";
    }
}
