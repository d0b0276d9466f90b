package social.plaza.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import social.plaza.mail.Outbox;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.NotFound;
import social.plaza.shared.Site;
import social.plaza.shared.Token;

/** Proves that an address is its account's: a link sent there comes back. */
@Component
public class EmailVerification {

    /** What a link is worth. */
    public enum Link {
        OPEN,
        USED,
        /** Never given out, or too old, or overtaken by a newer address. */
        VOID
    }

    /**
     * What a link would do.
     *
     * @param handle whose address it would verify, empty where it is void
     */
    public record Offer(Link link, String handle, String address) {
        static final Offer NONE = new Offer(Link.VOID, "", "");
    }

    /** What became of a link that somebody used. */
    public enum Outcome {
        VERIFIED,
        ALREADY,
        VOID,
        /** Another account has verified the address since the link was sent. */
        ADDRESS_IN_USE
    }

    /** What became of a wish to have a message sent. */
    public enum Sent {
        SENT,
        TOO_OFTEN,
        BROKEN_ADDRESS,
        NOTHING_TO_VERIFY
    }

    static final Duration VALID = Duration.ofHours(24);

    /** So long a used link still says that it was used; whoever opens it twice need not wonder. */
    static final Duration REMEMBERED = Duration.ofDays(30);

    private final AccountRepository accounts;
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final FirstStaff firstStaff;
    private final TransactionOperations transaction;
    private final Site site;
    private final Clock clock;
    private final Allowance perAccount;
    private final Allowance perAddress;

    EmailVerification(
            AccountRepository accounts,
            JdbcClient jdbc,
            Outbox outbox,
            FirstStaff firstStaff,
            TransactionOperations transaction,
            Site site,
            Clock clock,
            Limits limits) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.firstStaff = firstStaff;
        this.transaction = transaction;
        this.site = site;
        this.clock = clock;
        this.perAccount = new Allowance(limits.verificationsAnHour(), Duration.ofHours(1), clock);
        this.perAddress = new Allowance(limits.verificationsAnHour(), Duration.ofHours(1), clock);
    }

    /** What the link with this token would do; looking changes nothing. */
    @Transactional(readOnly = true)
    public Offer look(String token) {
        return jdbc.sql("""
                        SELECT a.handle, v.email, v.used_at IS NOT NULL AS used, v.expires_at > ? AS valid
                        FROM email_verification v JOIN account a ON a.id = v.account_id WHERE v.token_hash = ?""")
                .params(Timestamp.from(clock.instant()), new Token(token).hash())
                .query((row, _) -> {
                    if (!row.getBoolean("used") && !row.getBoolean("valid")) {
                        return Offer.NONE;
                    }
                    Link link = row.getBoolean("used") ? Link.USED : Link.OPEN;
                    return new Offer(link, row.getString("handle"), row.getString("email"));
                })
                .optional()
                .orElse(Offer.NONE);
    }

    /** Verifies the address that the link was sent to. */
    public Outcome confirm(String token) {
        try {
            return Objects.requireNonNull(transaction.execute(_ -> confirmed(new Token(token).hash())));
        } catch (DataIntegrityViolationException verifiedByAnother) {
            return Outcome.ADDRESS_IN_USE;
        }
    }

    /** Sends the message again, to the address that waits to be verified. */
    @Transactional
    public Sent sendAgain(Actor actor) {
        Account account = accounts.locked(actor.account()).orElseThrow(NotFound::new);
        Optional<EmailAddress> waiting = pending(actor.account())
                .or(() -> account.verified() ? Optional.empty() : Optional.of(account.email()))
                .flatMap(EmailAddress::parse);
        return waiting.map(address -> limited(account, address)).orElse(Sent.NOTHING_TO_VERIFY);
    }

    /** Wishes for another address. Until it is verified, a verified one stays; a mistyped one is replaced at once. */
    @Transactional
    public Sent change(Actor actor, String typed) {
        Optional<EmailAddress> wanted = EmailAddress.parse(typed);
        if (wanted.isEmpty()) {
            return Sent.BROKEN_ADDRESS;
        }
        Account account = accounts.locked(actor.account()).orElseThrow(NotFound::new);
        if (account.verified() && wanted.get().value().equals(account.email())) {
            forgetOpenLinks(account.id());
            return Sent.NOTHING_TO_VERIFY;
        }
        return limited(account, wanted.get());
    }

    /** The address that waits to take the place of the present one. */
    @Transactional(readOnly = true)
    public Optional<String> pending(AccountId account) {
        return jdbc.sql("""
                        SELECT v.email FROM email_verification v JOIN account a ON a.id = v.account_id
                        WHERE v.account_id = ? AND v.used_at IS NULL AND v.expires_at > ?
                          AND (v.email <> a.email OR a.email_verified_at IS NULL)
                        ORDER BY v.expires_at DESC LIMIT 1""")
                .params(account.value(), Timestamp.from(clock.instant()))
                .query(String.class)
                .optional();
    }

    /**
     * Forgets links that nobody needs any more: those too old to be used, and those used long ago.
     *
     * @param most at once
     * @return how many were forgotten
     */
    public int forgetOld(int most) {
        return jdbc.sql("""
                        DELETE FROM email_verification WHERE token_hash IN
                            (SELECT token_hash FROM email_verification
                             WHERE (used_at IS NULL AND expires_at <= ?) OR used_at <= ? LIMIT ?)""")
                .params(
                        Timestamp.from(clock.instant()),
                        Timestamp.from(clock.instant().minus(REMEMBERED)),
                        most)
                .update();
    }

    /** Sends a link to the address; earlier links of the account are void from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    void ask(Account account, EmailAddress address) {
        forgetOpenLinks(account.id());
        Token token = Token.random(256);
        byte[] hash = token.hash();
        jdbc.sql("INSERT INTO email_verification (token_hash, account_id, email, expires_at) VALUES (?, ?, ?, ?)")
                .params(
                        hash,
                        account.id().value(),
                        address.value(),
                        Timestamp.from(clock.instant().plus(VALID)))
                .update();
        if (!perAddress.take(address.key())) {
            return;
        }
        // whoever typed the address sees no difference; the owner of a verified one learns of it by mail, and alone
        accounts.verifiedOwner(address.key())
                .filter(owner -> !owner.id().equals(account.id()))
                .ifPresentOrElse(this::warn, () -> invite(account, address, token, hash));
    }

    private void invite(Account account, EmailAddress address, Token token, byte[] hash) {
        outbox.write(
                "verify:" + HexFormat.of().formatHex(hash),
                address.value(),
                account.language(),
                "verify",
                account.handle(),
                site.link("/verify-email?token=" + token.text()));
    }

    private void warn(Account owner) {
        outbox.write(
                "address-taken:" + owner.id() + ':' + clock.instant(),
                owner.email(),
                owner.language(),
                "addressTaken",
                owner.handle(),
                site.link("/login"));
    }

    private Sent limited(Account account, EmailAddress address) {
        if (!perAccount.take(account.id().toString())) {
            return Sent.TOO_OFTEN;
        }
        if (!account.verified()) {
            account.correct(address);
        }
        ask(account, address);
        return Sent.SENT;
    }

    private Outcome confirmed(byte[] hash) {
        record Row(long account, String email, boolean used, boolean valid) {}
        Optional<Row> found = jdbc.sql("""
                        SELECT account_id, email, used_at IS NOT NULL AS used, expires_at > ? AS valid
                        FROM email_verification WHERE token_hash = ? FOR UPDATE""")
                .params(Timestamp.from(clock.instant()), hash)
                .query((row, _) -> new Row(
                        row.getLong("account_id"),
                        row.getString("email"),
                        row.getBoolean("used"),
                        row.getBoolean("valid")))
                .optional();
        if (found.isEmpty() || (!found.get().used() && !found.get().valid())) {
            return Outcome.VOID;
        }
        if (found.get().used()) {
            return Outcome.ALREADY;
        }
        Account account = accounts.locked(new AccountId(found.get().account())).orElseThrow();
        verify(account, new EmailAddress(found.get().email()));
        jdbc.sql("UPDATE email_verification SET used_at = ? WHERE token_hash = ?")
                .params(Timestamp.from(clock.instant()), hash)
                .update();
        return Outcome.VERIFIED;
    }

    /** The address is its account's: the owner of the former one is told. */
    @Transactional(propagation = Propagation.MANDATORY)
    void verify(Account account, EmailAddress address) {
        String former = account.verified() ? account.email() : address.value();
        account.confirm(address, clock.instant());
        if (firstStaff.is(address)) {
            account.makeStaff();
        }
        accounts.saveAndFlush(account);
        if (!former.equals(address.value())) {
            outbox.write(
                    "address-changed:" + account.id() + ':' + clock.instant(),
                    former,
                    account.language(),
                    "addressChanged",
                    account.handle());
        }
    }

    private void forgetOpenLinks(AccountId account) {
        jdbc.sql("DELETE FROM email_verification WHERE account_id = ? AND used_at IS NULL")
                .param(account.value())
                .update();
    }
}
