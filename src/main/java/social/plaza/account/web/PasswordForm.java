package social.plaza.account.web;

import org.jspecify.annotations.Nullable;

/** The fields for another password. */
record PasswordForm(@Nullable String present, @Nullable String wanted) {

    /** Without the passwords. */
    @Override
    public String toString() {
        return "PasswordForm";
    }
}
