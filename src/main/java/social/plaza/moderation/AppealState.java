package social.plaza.moderation;

import org.jspecify.annotations.Nullable;

/** What has become of an appeal. */
public enum AppealState {
    WAITING,
    UPHELD,
    OVERTURNED,
    /** The decision was undone, or its time was over, before anybody answered. */
    SETTLED;

    static AppealState of(@Nullable String outcome, boolean stands) {
        if (outcome != null) {
            return valueOf(outcome);
        }
        return stands ? WAITING : SETTLED;
    }

    public boolean waiting() {
        return this == WAITING;
    }
}
