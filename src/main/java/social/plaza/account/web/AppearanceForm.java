package social.plaza.account.web;

import org.jspecify.annotations.Nullable;

/** The fields of the appearance settings. */
record AppearanceForm(@Nullable String language, @Nullable String appearance) {}
