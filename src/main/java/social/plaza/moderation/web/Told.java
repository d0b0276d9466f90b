package social.plaza.moderation.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.plaza.community.CommunityView;
import social.plaza.moderation.Cited;
import social.plaza.moderation.DecisionKind;
import social.plaza.moderation.DecisionView;

/**
 * What the person concerned reads of a decision: shown to the decider before it is sent, and to the person afterwards.
 *
 * @param community null where it stands in none
 * @param cited null while nothing is chosen yet
 * @param until null for what does not end by itself
 */
record Told(
        DecisionKind kind,
        @Nullable CommunityView community,
        @Nullable Cited cited,
        String reason,
        @Nullable Instant until) {

    static Told of(DecisionView decision) {
        return new Told(decision.kind(), decision.community(), decision.cited(), decision.reason(), decision.until());
    }

    /** A removal lasts until a day or until reinstated, a silence until a day; nothing else ends by itself. */
    public boolean timed() {
        return kind == DecisionKind.REMOVE || kind == DecisionKind.SILENCE;
    }
}
