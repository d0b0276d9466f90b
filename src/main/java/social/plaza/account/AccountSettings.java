package social.plaza.account;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import social.plaza.media.ImageId;
import social.plaza.media.PictureChange;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.NotFound;

/** What an account decides about itself. */
@Component
public class AccountSettings {

    /** As the pages of settings show it. */
    public record View(
            String handle,
            String displayName,
            String bio,
            boolean showsCommunityPosts,
            @Nullable ImageId avatar,
            @Nullable ImageId cover,
            String email,
            boolean verified,
            boolean protectedAccount,
            int waitingFollowers) {}

    private static final List<String> LANGUAGES = List.of("en", "es");
    private static final List<String> APPEARANCES = List.of("auto", "light", "dark");

    private final AccountRepository accounts;
    private final AccountPictures pictures;
    private final Follows follows;
    private final PasswordRules passwordRules;
    private final PasswordEncoder encoder;
    private final Sessions sessions;
    private final TransactionOperations transaction;
    private final PasswordAgain passwordAgain;

    AccountSettings(
            AccountRepository accounts,
            AccountPictures pictures,
            Follows follows,
            PasswordRules passwordRules,
            PasswordEncoder encoder,
            PasswordAgain passwordAgain,
            Sessions sessions,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.pictures = pictures;
        this.follows = follows;
        this.passwordRules = passwordRules;
        this.encoder = encoder;
        this.passwordAgain = passwordAgain;
        this.sessions = sessions;
        this.transaction = transaction;
    }

    @Transactional(readOnly = true)
    public View view(Actor actor) {
        Account account = accounts.findById(actor.account()).orElseThrow(NotFound::new);
        AccountPictures.Shown shown = pictures.of(account.id());
        return new View(
                account.handle(),
                account.displayName(),
                account.bio(),
                account.showsCommunityPosts(),
                shown.avatar(),
                shown.cover(),
                account.email(),
                account.verified(),
                account.isProtected(),
                accounts.waitingFollowers(account.id().value()));
    }

    @Transactional
    public void introduce(
            Actor actor,
            String displayName,
            String bio,
            boolean showsCommunityPosts,
            PictureChange avatar,
            PictureChange cover) {
        own(actor).introduce(displayName, bio, showsCommunityPosts);
        pictures.change(actor, avatar, cover);
    }

    /**
     * Keeps posts for approved followers, or opens the account to everybody.
     *
     * @return how many follow from now on who had waited
     */
    public int protect(Actor actor, boolean protect) {
        transaction.executeWithoutResult(_ -> own(actor).protect(protect));
        // from here on nobody has to ask any more, so the list of those who wait can only get shorter
        return protect ? 0 : follows.acceptAll(actor.account());
    }

    /** Unknown languages change nothing. */
    @Transactional
    public void speak(Actor actor, String language) {
        if (LANGUAGES.contains(language)) {
            own(actor).speak(language);
        }
    }

    /** Unknown appearances change nothing. */
    @Transactional
    public void appear(Actor actor, String appearance) {
        if (APPEARANCES.contains(appearance)) {
            own(actor).appear(appearance);
        }
    }

    /**
     * Changes the password and ends every session but the one that asks.
     *
     * @return why not; empty where it is changed
     */
    public Optional<Problem> changePassword(Actor actor, String present, String wanted, @Nullable String sessionId) {
        Account account = accounts.findById(actor.account()).orElseThrow(NotFound::new);
        if (!passwordAgain.knows(account.id(), present)) {
            return Optional.of(Problem.of("present", "account.security.wrong"));
        }
        String mailbox = new EmailAddress(account.email()).mailbox();
        Optional<Problem> weak = passwordRules.check("wanted", wanted, account.handle(), mailbox);
        if (weak.isPresent()) {
            return weak;
        }
        String hash = Objects.requireNonNull(encoder.encode(wanted));
        transaction.executeWithoutResult(_ -> own(actor).changePassword(hash));
        sessions.endOthers(account.id(), sessionId);
        return Optional.empty();
    }

    private Account own(Actor actor) {
        AccountId id = actor.account();
        return accounts.locked(id).orElseThrow(NotFound::new);
    }
}
