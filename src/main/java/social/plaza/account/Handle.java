package social.plaza.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.plaza.shared.UnfitText;

/** The public name of an account, {@code @name}: unique without regard to case. */
public record Handle(String value) {

    public static final int MAX = 15;

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_]{1,15}");

    public Handle {
        if (!SHAPE.matcher(value).matches()) {
            throw new UnfitText("account.handle.shape");
        }
    }

    /** What somebody typed, with or without the @ and spaces around it. */
    public static Optional<Handle> parse(@Nullable String typed) {
        String name = typed == null ? "" : typed.strip();
        name = name.startsWith("@") ? name.substring(1) : name;
        return SHAPE.matcher(name).matches() ? Optional.of(new Handle(name)) : Optional.empty();
    }

    /** What two spellings of the same handle share. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
