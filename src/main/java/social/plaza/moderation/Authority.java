package social.plaza.moderation;

import social.plaza.community.Affiliation;
import social.plaza.community.CommunityView;
import social.plaza.moderation.ReviewPolicy.Subject;
import social.plaza.shared.Actor;
import social.plaza.shared.Verdict;

/** For whom somebody decides: a community's team, within their rank, or the platform. */
sealed interface Authority {

    ReviewPolicy POLICY = new ReviewPolicy();

    /** What waits at this desk, and what was decided there. */
    Verdict mayRead();

    /**
     * Whether this may be decided about a person.
     *
     * @param inCommunity whether it stands in one
     */
    Verdict mayTake(DecisionKind kind, Subject subject, boolean inCommunity);

    Verdict mayUndo(boolean byStaff, Subject subject, Subject decider);

    /** The reason for the record; staff never act without one ({@link ReasonMissing}). */
    Reason reason(String words);

    record OfTeam(Actor by, Affiliation affiliation, CommunityView.State state) implements Authority {

        @Override
        public Verdict mayRead() {
            return POLICY.canReadAll(by, affiliation);
        }

        @Override
        public Verdict mayTake(DecisionKind kind, Subject subject, boolean inCommunity) {
            return POLICY.canTake(kind, by, affiliation, state, subject);
        }

        @Override
        public Verdict mayUndo(boolean byStaff, Subject subject, Subject decider) {
            return byStaff
                    ? Verdict.denied("moderation.denied.byStaff")
                    : POLICY.canUndo(by, affiliation, state, subject, decider);
        }

        @Override
        public Reason reason(String words) {
            return Reason.of(words);
        }
    }

    record OfPlatform(Actor by) implements Authority {

        @Override
        public Verdict mayRead() {
            return POLICY.canReadPlatform(by);
        }

        @Override
        public Verdict mayTake(DecisionKind kind, Subject subject, boolean inCommunity) {
            return POLICY.canTakeForPlatform(kind, by, subject, inCommunity);
        }

        @Override
        public Verdict mayUndo(boolean byStaff, Subject subject, Subject decider) {
            return POLICY.canUndoForPlatform(by, subject);
        }

        @Override
        public Reason reason(String words) {
            Reason reason = Reason.of(words);
            if (reason.text().isEmpty()) {
                throw new ReasonMissing();
            }
            return reason;
        }
    }
}
