package social.plaza.moderation;

import org.jspecify.annotations.Nullable;
import social.plaza.account.AccountCard;
import social.plaza.shared.Excerpt;

/** What the log calls something, as it was then. */
final class Label {

    /** How much of a text names it, in code points. */
    private static final int LENGTH = 80;

    private Label() {}

    static String of(AccountCard person) {
        return "@" + person.handle();
    }

    /**
     * A text by its beginning.
     *
     * @param author null for what nobody alone has written
     */
    static String of(@Nullable AccountCard author, String text) {
        String start = Excerpt.beginning(text, LENGTH);
        return author == null ? start : of(author) + ": " + start;
    }
}
