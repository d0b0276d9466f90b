package social.plaza.testing;

import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

/**
 * The community {@code square} and nothing else.
 *
 * @param admin {@code alma}
 * @param moderator {@code mona}
 * @param author {@code ben}, a member
 * @param reader {@code rita}, a member
 */
public record Square(CommunityId community, AccountId admin, AccountId moderator, AccountId author, AccountId reader) {}
