package social.plaza.community;

import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

/** A community was founded. */
public record CommunityFounded(CommunityId community, AccountId founder) {}
