package social.plaza.account;

import social.plaza.shared.AccountId;

/** An account in a list of people. */
public record Person(
        AccountId id, String handle, String displayName, String bio, Profile.Follow follow, boolean canFollow) {}
