package social.plaza.shared;

import org.jspecify.annotations.Nullable;

/**
 * Who is asking: a guest, or an account as the database knew it when this request began.
 *
 * @param id null for a guest
 * @param language the language chosen, null where the browser's is used
 * @param appearance auto, light or dark
 */
public record Actor(
        @Nullable AccountId id,
        String handle,
        String displayName,
        Standing standing,
        boolean protectedAccount,
        boolean staff,
        @Nullable String language,
        String appearance) {

    /** An account's standing on the platform. */
    public enum Standing {
        GOOD,
        LIMITED,
        SUSPENDED
    }

    public static final Actor GUEST = new Actor(null, "", "", Standing.GOOD, false, false, null, "auto");

    public boolean guest() {
        return id == null;
    }

    /** The account that acts; only for addresses that guests cannot reach. */
    public AccountId account() {
        if (id == null) {
            throw new IllegalStateException("a guest has no account");
        }
        return id;
    }

    public boolean is(AccountId other) {
        return other.equals(id);
    }

    public boolean suspended() {
        return standing == Standing.SUSPENDED;
    }

    public boolean limited() {
        return standing == Standing.LIMITED;
    }

    /** Whether a role held in a community gives its powers now: not while protected, limited or suspended. */
    public boolean powersInForce() {
        return !protectedAccount && standing == Standing.GOOD;
    }
}
