package social.plaza.account.web;

import org.jspecify.annotations.Nullable;

/** Where a small form leads back to: a page of this site, never another one. */
final class OwnPath {

    private OwnPath() {}

    static String of(@Nullable String wanted, String otherwise) {
        return wanted != null
                        && wanted.startsWith("/")
                        && !wanted.startsWith("//")
                        && wanted.chars().allMatch(OwnPath::isPlain)
                ? wanted
                : otherwise;
    }

    /** Browsers read a backslash as a slash, and leave control characters out. */
    private static boolean isPlain(int character) {
        return character > ' ' && character < 0x7F && character != '\\' && character != '{' && character != '}';
    }
}
