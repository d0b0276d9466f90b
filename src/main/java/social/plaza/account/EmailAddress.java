package social.plaza.account;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.plaza.shared.UnfitText;

/**
 * An address that mail can reach, in plain ASCII (an international domain in its ASCII form), so that two spellings of
 * one address are the same in every language.
 */
public record EmailAddress(String value) {

    private static final int MAX = 254;
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    public EmailAddress {
        if (!isAddress(value)) {
            throw new UnfitText("account.email.shape");
        }
    }

    /** What somebody typed, with its domain as it is looked up. */
    public static Optional<EmailAddress> parse(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        int at = text.lastIndexOf('@');
        if (at < 1 || text.length() > MAX) {
            return Optional.empty();
        }
        String address = text.substring(0, at) + '@' + asciiDomain(text.substring(at + 1));
        return isAddress(address) ? Optional.of(new EmailAddress(address)) : Optional.empty();
    }

    /** What two spellings of the same address share. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    /** The part before the @. */
    String mailbox() {
        return value.substring(0, value.lastIndexOf('@'));
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isAddress(String text) {
        int at = text.lastIndexOf('@');
        return at >= 1
                && at <= 64
                && text.length() <= MAX
                && LOCAL.matcher(text.substring(0, at)).matches()
                && DOMAIN.matcher(text.substring(at + 1)).matches();
    }

    private static String asciiDomain(String domain) {
        try {
            return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException | IndexOutOfBoundsException notADomain) {
            return "";
        }
    }
}
