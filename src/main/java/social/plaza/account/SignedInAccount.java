package social.plaza.account;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import social.plaza.shared.AccountId;

/**
 * Who a session belongs to: the account's id and nothing that can change. Its name is the id in decimal, by which an
 * account's sessions are found.
 */
public final class SignedInAccount implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final long id;
    private @Nullable String passwordHash;

    public SignedInAccount(AccountId id, @Nullable String passwordHash) {
        this.id = id.value();
        this.passwordHash = passwordHash;
    }

    public AccountId id() {
        return new AccountId(id);
    }

    @Override
    public String getUsername() {
        return Long.toString(id);
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
