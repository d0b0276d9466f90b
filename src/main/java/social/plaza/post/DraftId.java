package social.plaza.post;

import social.plaza.shared.Ids;

/** Identifies one draft, scheduled or not. */
public record DraftId(long value) {

    static DraftId next() {
        return new DraftId(Ids.next());
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
