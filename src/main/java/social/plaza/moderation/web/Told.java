package social.plaza.moderation.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.plaza.community.CommunityView;
import social.plaza.moderation.Cited;
import social.plaza.moderation.DecisionView;

/**
 * What the person concerned reads of a decision: shown to the decider before it is sent, and to the person afterwards.
 *
 * @param hides a post was hidden; else the person was removed
 * @param cited null while nothing is chosen yet
 * @param until null for until reinstated
 */
record Told(
        boolean hides,
        CommunityView community,
        @Nullable Cited cited,
        String reason,
        @Nullable Instant until) {

    static Told of(DecisionView decision) {
        return new Told(decision.hides(), decision.community(), decision.cited(), decision.reason(), decision.until());
    }
}
