package social.plaza.shared;

import org.jspecify.annotations.Nullable;

/** Where a form asks to return to: a path of this site, or nowhere. */
public final class OwnPath {

    private static final int LONGEST = 500;

    private OwnPath() {}

    /** The path if it is one of this site, else the other one. Browsers read a backslash as a slash. */
    public static String or(@Nullable String path, String otherwise) {
        return path != null && isOwn(path) ? path : otherwise;
    }

    private static boolean isOwn(String path) {
        return path.length() <= LONGEST
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\' && c != '{' && c != '}');
    }
}
