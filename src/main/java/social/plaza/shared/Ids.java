package social.plaza.shared;

import io.hypersistence.tsid.TSID;
import java.util.Optional;

/** Makes the 64-bit ids of everything Plaza stores: unique, and ordered by the time of their making. */
public final class Ids {

    private static final TSID.Factory FACTORY =
            TSID.Factory.builder().withNodeBits(8).withNode(node()).build();

    private Ids() {}

    public static long next() {
        return FACTORY.generate().toLong();
    }

    /** Reads an id as addresses and forms send it; empty for anything that is none. */
    public static Optional<Long> parse(String text) {
        try {
            return text.matches("\\d{1,19}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    /** Nodes that run at the same time are told apart by {@code plaza.node}, 0 to 255. */
    private static int node() {
        return Integer.getInteger("plaza.node", 0);
    }
}
