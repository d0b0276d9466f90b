package social.plaza.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;

/** Somebody could not sign in. The session keeps it for the next page, so it never holds the password. */
public final class SignInFailed extends BadCredentialsException {

    private static final long serialVersionUID = 1L;

    private final String username;
    private final long waitSeconds;

    SignInFailed(String username, long waitSeconds) {
        super("sign-in failed");
        this.username = username;
        this.waitSeconds = waitSeconds;
    }

    /** What was typed, so that it need not be typed again. */
    public String username() {
        return username;
    }

    /** How long to wait before the next attempt counts, 0 where the credentials were wrong. */
    public long waitSeconds() {
        return waitSeconds;
    }

    /** The request holds the password that was typed. */
    @Override
    public void setAuthenticationRequest(@Nullable Authentication request) {}
}
