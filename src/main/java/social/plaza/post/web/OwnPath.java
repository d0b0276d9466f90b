package social.plaza.post.web;

import org.jspecify.annotations.Nullable;

/** Where a form asks to return to: a path of this site, or nowhere. */
final class OwnPath {

    private static final int LONGEST = 500;

    private OwnPath() {}

    static String or(@Nullable String path, String otherwise) {
        return path != null && isOwn(path) ? path : otherwise;
    }

    private static boolean isOwn(String path) {
        return path.length() <= LONGEST
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\' && c != '{' && c != '}');
    }
}
