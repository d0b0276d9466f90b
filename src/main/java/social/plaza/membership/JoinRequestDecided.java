package social.plaza.membership;

import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

/** A request to join was approved or declined. */
public record JoinRequestDecided(
        long requestId, CommunityId community, AccountId account, AccountId decidedBy, boolean approved) {}
