package social.plaza.account;

import java.util.Objects;

/** What accounts are stored with beside what people type, for whoever writes many of them at once. */
public final class AccountColumns {

    private AccountColumns() {}

    public static String handleSkeleton(String handle) {
        return Lookalikes.skeleton(new Handle(handle));
    }

    public static String passwordHash(String password) {
        return Objects.requireNonNull(
                new PasswordConfiguration().passwordEncoder().encode(password));
    }
}
