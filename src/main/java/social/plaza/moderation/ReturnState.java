package social.plaza.moderation;

import org.jspecify.annotations.Nullable;

/** What has become of a post that was changed and sent back. */
public enum ReturnState {
    WAITING,
    RESTORED,
    REFUSED,
    /** The post was shown again as it was, or deleted, before anybody answered. */
    SETTLED;

    static ReturnState of(@Nullable String outcome, boolean open) {
        if (outcome != null) {
            return valueOf(outcome);
        }
        return open ? WAITING : SETTLED;
    }

    public boolean waiting() {
        return this == WAITING;
    }
}
