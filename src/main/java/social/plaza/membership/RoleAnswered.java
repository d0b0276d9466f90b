package social.plaza.membership;

import social.plaza.community.Role;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

/** A member accepted or declined a role. */
public record RoleAnswered(
        long offerId, CommunityId community, AccountId account, AccountId offeredBy, Role role, boolean accepted) {}
