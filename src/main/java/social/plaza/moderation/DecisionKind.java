package social.plaza.moderation;

import org.jspecify.annotations.Nullable;
import social.plaza.shared.PostId;

/** What a decision does, in the order in which several are taken. */
public enum DecisionKind {
    /** Takes a post out of sight. */
    HIDE,
    /** Ends a conversation. */
    LOCK,
    /** Says that something must not happen again. */
    WARN,
    /** Lets a member read and leave, for a time. */
    SILENCE,
    /** Puts somebody out of the community and hides their posts there. */
    REMOVE;

    /** About a post, and not about the person alone. */
    public boolean aboutPost() {
        return this == HIDE || this == LOCK;
    }

    /** Null is what a decision was before it had a kind: about a post, or a removal. */
    static DecisionKind known(@Nullable DecisionKind kind, @Nullable PostId post) {
        if (kind != null) {
            return kind;
        }
        return post == null ? REMOVE : HIDE;
    }
}
