package social.plaza.account.web;

import org.jspecify.annotations.Nullable;

/** The fields of the page for signing up. */
record SignUpForm(
        @Nullable String handle,
        @Nullable String displayName,
        @Nullable String email,
        @Nullable String password) {

    static final SignUpForm EMPTY = new SignUpForm("", "", "", "");

    /** Without the password. */
    @Override
    public String toString() {
        return "SignUpForm[@%s]".formatted(handle);
    }
}
