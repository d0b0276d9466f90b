package social.plaza.audit;

/** Whether a chain of the log is as it was written. */
public sealed interface Integrity {

    record Intact(long entries) implements Integrity {}

    /**
     * Changed behind Plaza's back.
     *
     * @param sequence number of the first entry that is missing or not as it was written, from 1
     */
    record Broken(long sequence) implements Integrity {}
}
