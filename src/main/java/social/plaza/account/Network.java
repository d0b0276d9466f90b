package social.plaza.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Where requests come from, as limits count it: an IPv4 address, or the /64 that one IPv6 subscriber has at least. */
public record Network(String value) {

    private static final int SUBSCRIBER_BYTES = 8;

    public static Network of(@Nullable String remoteAddress) {
        String literal = remoteAddress == null ? "" : remoteAddress;
        try {
            return InetAddress.ofLiteral(literal) instanceof Inet6Address six
                    ? new Network(HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), SUBSCRIBER_BYTES)))
                    : new Network(literal);
        } catch (IllegalArgumentException notAnAddress) {
            return new Network("unknown");
        }
    }
}
