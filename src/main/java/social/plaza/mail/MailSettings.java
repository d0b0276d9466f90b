package social.plaza.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages leave.
 *
 * @param from the sender of every message
 * @param outboxPage whether anybody may read waiting messages at /outbox, where no mail server is named; unless said
 *     otherwise in demo mode and with the embedded database
 */
@ConfigurationProperties("plaza.mail")
record MailSettings(
        @DefaultValue("plaza@localhost") String from,
        @Nullable Boolean outboxPage) {

    MailSettings {
        try {
            new InternetAddress(from, true);
        } catch (AddressException _) {
            // without the cause: only the innermost message is printed, and this one names the property
            throw new IllegalArgumentException("plaza.mail.from is no e-mail address: " + from);
        }
    }
}
