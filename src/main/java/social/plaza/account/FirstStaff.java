package social.plaza.account;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The first member of staff of an installation: whoever verifies the e-mail address named by
 * {@code plaza.staff.first-account}. Nothing else makes an account staff without staff.
 */
@Component
class FirstStaff {

    private final JdbcClient jdbc;
    private final String address;

    FirstStaff(JdbcClient jdbc, StaffSettings settings) {
        this.jdbc = jdbc;
        this.address = EmailAddress.parse(settings.firstAccount())
                .map(EmailAddress::key)
                .orElse("");
    }

    boolean is(EmailAddress verified) {
        return !address.isEmpty() && verified.key().equals(address);
    }

    /** The account may be older than the line in the configuration. */
    @EventListener(ApplicationReadyEvent.class)
    void appoint() {
        if (!address.isEmpty()) {
            jdbc.sql("""
                            UPDATE account SET staff = true, version = version + 1
                            WHERE lower(email) = ? AND email_verified_at IS NOT NULL AND NOT staff""").param(address).update();
        }
    }
}
