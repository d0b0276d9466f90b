package social.plaza.moderation.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody came from, as a form says it: a page of moderation, and nowhere else. */
final class Back {

    private static final Pattern PAGES = Pattern.compile(
            "(/communities/[a-z0-9-]+/moderation|/staff/cases|/decisions/\\d+)(/[a-z]+)*(/\\d+)?(\\?[\\w.&=%-]*)?");

    private Back() {}

    static String to(@Nullable String back, String otherwise) {
        return back != null && back.length() <= 300 && PAGES.matcher(back).matches() ? back : otherwise;
    }
}
