package social.plaza.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who looks after this installation.
 *
 * @param firstAccount the e-mail address whose verification makes an account the first member of staff
 */
@ConfigurationProperties("plaza.staff")
record StaffSettings(@DefaultValue("") String firstAccount) {

    StaffSettings {
        if (!firstAccount.isEmpty() && EmailAddress.parse(firstAccount).isEmpty()) {
            throw new IllegalArgumentException("plaza.staff.first-account is no e-mail address: " + firstAccount);
        }
    }
}
