package social.plaza.membership;

import social.plaza.community.Role;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

/** A role was offered to a member. */
public record RoleOffered(long offerId, CommunityId community, AccountId account, AccountId offeredBy, Role role) {}
