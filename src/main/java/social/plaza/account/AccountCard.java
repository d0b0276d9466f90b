package social.plaza.account;

import social.plaza.shared.AccountId;

/** An account as others see it beside what it did. */
public record AccountCard(AccountId id, String handle, String displayName) {}
