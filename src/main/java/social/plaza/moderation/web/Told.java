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
 * @param over whether it was undone or its time is up, and means nothing any more
 */
record Told(
        DecisionKind kind,
        @Nullable CommunityView community,
        @Nullable Cited cited,
        String reason,
        @Nullable Instant until,
        boolean over) {

    /** What would be told. */
    static Told draft(
            DecisionKind kind,
            @Nullable CommunityView community,
            @Nullable Cited cited,
            String reason,
            @Nullable Instant until) {
        return new Told(kind, community, cited, reason, until, false);
    }

    static Told of(DecisionView decision) {
        return new Told(
                decision.kind(),
                decision.community(),
                decision.cited(),
                decision.reason(),
                decision.until(),
                decision.undoneAt() != null);
    }

    /** A removal lasts until a day or until reinstated, a silence until a day; nothing else ends by itself. */
    public boolean timed() {
        return kind == DecisionKind.REMOVE || kind == DecisionKind.SILENCE;
    }
}
