package social.plaza.account.web;

import org.jspecify.annotations.Nullable;

/** The field of the contact settings. */
record ContactForm(@Nullable String email) {}
