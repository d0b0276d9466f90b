package social.plaza.shared;

import org.jspecify.annotations.Nullable;

/** One option of a form field: the value that is sent and the message keys of its label and hint. */
public record Choice(String value, String label, @Nullable String hint) {

    public static Choice of(String value, String label) {
        return new Choice(value, label, null);
    }

    public static Choice of(String value, String label, String hint) {
        return new Choice(value, label, hint);
    }
}
