package social.plaza.shared;

/** A policy's answer to "may this actor do this to this thing?". */
public sealed interface Verdict {

    /** Go on. */
    record Allowed() implements Verdict {}

    /**
     * No.
     *
     * @param reason message key of a sentence that says why, and what can be done
     */
    record Denied(String reason) implements Verdict {}

    static Verdict allow() {
        return new Allowed();
    }

    static Verdict denied(String reason) {
        return new Denied(reason);
    }

    static Verdict allowedIf(boolean condition, String otherwise) {
        return condition ? allow() : denied(otherwise);
    }

    default boolean allowed() {
        return this instanceof Allowed;
    }

    /** Goes on where allowed, else ends the act with 403. */
    default void orRefuse() {
        if (this instanceof Denied(String reason)) {
            throw new Refused(reason);
        }
    }

    /** Goes on where allowed, else answers as if the thing were not there. */
    default void orNotFound() {
        if (!allowed()) {
            throw new NotFound();
        }
    }
}
