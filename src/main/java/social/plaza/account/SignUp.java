package social.plaza.account;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import social.plaza.shared.Checked.Unfit;
import social.plaza.shared.TextRules;

/** Opening an account. */
@Component
public class SignUp {

    /** What became of it. */
    public sealed interface Result {}

    /** The account is open; a message to verify its address is on its way. */
    public record Opened(SignedInAccount account) implements Result {}

    /** There is no account yet: something must be typed differently. */
    public record Refused(List<Problem> problems) implements Result {}

    /** Too many new accounts come from one network. */
    public record TooMany() implements Result {}

    private final AccountRepository accounts;
    private final HandleRules handles;
    private final PasswordRules passwords;
    private final PasswordEncoder encoder;
    private final EmailVerification verification;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Allowance allowance;

    SignUp(
            AccountRepository accounts,
            HandleRules handles,
            PasswordRules passwords,
            PasswordEncoder encoder,
            EmailVerification verification,
            TransactionOperations transaction,
            Clock clock,
            Limits limits) {
        this.accounts = accounts;
        this.handles = handles;
        this.passwords = passwords;
        this.encoder = encoder;
        this.verification = verification;
        this.transaction = transaction;
        this.clock = clock;
        this.allowance = new Allowance(limits.signUpsAnHour(), Duration.ofHours(1), clock);
    }

    /**
     * Opens an account and asks its owner to verify the address. An address that somebody else has verified looks like
     * any other: only that somebody is told, by mail.
     */
    public Result open(NewAccount wanted, Network from) {
        List<Problem> problems = problems(wanted);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        if (!allowance.take(from.value())) {
            return new TooMany();
        }
        // hashing is slow on purpose, and no transaction waits for it
        String hash = encode(wanted.password());
        try {
            return Objects.requireNonNull(transaction.execute(_ -> opened(wanted, hash)));
        } catch (DataIntegrityViolationException takenMeanwhile) {
            return new Refused(List.of(Problem.of("handle", "account.handle.taken", wanted.handle())));
        }
    }

    private Opened opened(NewAccount wanted, String hash) {
        EmailAddress address = EmailAddress.parse(wanted.email()).orElseThrow();
        Account account = accounts.saveAndFlush(new Account(
                Handle.parse(wanted.handle()).orElseThrow(),
                wanted.displayName(),
                address,
                hash,
                wanted.language(),
                clock.instant()));
        verification.ask(account, address);
        return new Opened(new SignedInAccount(account.id(), null));
    }

    private List<Problem> problems(NewAccount wanted) {
        List<Problem> problems = new ArrayList<>();
        handles.check("handle", wanted.handle()).ifPresent(problems::add);
        name(wanted.displayName()).ifPresent(problems::add);
        Optional<EmailAddress> address = EmailAddress.parse(wanted.email());
        if (address.isEmpty()) {
            problems.add(Problem.of("email", "account.email.shape"));
        }
        String mailbox = address.map(EmailAddress::mailbox).orElse("");
        passwords
                .check("password", wanted.password(), wanted.handle().strip(), mailbox)
                .ifPresent(problems::add);
        return problems;
    }

    private static Optional<Problem> name(String typed) {
        return TextRules.NAME.check(typed, 1, Account.MAX_NAME) instanceof Unfit(String key, List<Object> arguments)
                ? Optional.of(new Problem("displayName", key, arguments))
                : Optional.empty();
    }

    private String encode(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }
}
