package social.plaza.account.web;

import org.jspecify.annotations.Nullable;

/** What arrived in a field; a field that is missing counts as empty. */
final class Typed {

    private Typed() {}

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
