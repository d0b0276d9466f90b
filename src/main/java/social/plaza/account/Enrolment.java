package social.plaza.account;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.shared.AccountId;

/** Opens accounts of people who are known already, without form, message or reserved names: demonstration and tests. */
@Component
public class Enrolment {

    /**
     * Somebody to enrol; the address counts as verified.
     *
     * @param passwordHash as the application's password encoder makes it
     * @param since when the account counts as opened
     */
    public record Person(
            String handle,
            String displayName,
            String bio,
            String email,
            String passwordHash,
            String language,
            Instant since,
            boolean staff) {

        /** Without the password's hash. */
        @Override
        public String toString() {
            return "Person[@%s]".formatted(handle);
        }
    }

    private final AccountRepository accounts;

    Enrolment(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Transactional
    public AccountId enrol(Person person) {
        EmailAddress address = EmailAddress.parse(person.email()).orElseThrow();
        Account account = new Account(
                new Handle(person.handle()),
                person.displayName(),
                address,
                person.passwordHash(),
                person.language(),
                person.since());
        account.introduce(person.displayName(), person.bio(), false);
        account.confirm(address, person.since());
        if (person.staff()) {
            account.makeStaff();
        }
        return accounts.saveAndFlush(account).id();
    }
}
