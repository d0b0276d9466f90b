package social.plaza.account;

import social.plaza.shared.AccountId;

/**
 * Somebody follows an account, or asks to.
 *
 * @param waits the followee is protected and has yet to accept
 */
public record FollowerGained(AccountId follower, AccountId followee, boolean waits) {}
