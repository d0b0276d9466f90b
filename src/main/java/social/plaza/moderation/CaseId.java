package social.plaza.moderation;

/** Identifies one case. */
public record CaseId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
