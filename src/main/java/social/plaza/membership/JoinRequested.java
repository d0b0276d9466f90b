package social.plaza.membership;

import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

/** Somebody asks to join a restricted community. */
public record JoinRequested(long requestId, CommunityId community, AccountId account) {}
