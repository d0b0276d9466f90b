package social.plaza.membership;

import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

/** A person with an account was invited. */
public record InvitationSent(long invitationId, CommunityId community, AccountId inviter, AccountId invitee) {}
