package social.plaza.timeline.web;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import social.plaza.post.PostReading;
import social.plaza.post.PostView;
import social.plaza.shared.Slice;
import social.plaza.shared.Turn;

/** Fills a page with a list of posts, the way to older ones and the watch for new ones. */
@Component
class Feed {

    private final MessageSource messages;

    Feed(MessageSource messages) {
        this.messages = messages;
    }

    /** Fills {@code posts} and {@code older}. */
    void fill(Model model, Slice<PostView> posts, String path) {
        model.addAttribute("posts", posts.items());
        model.addAttribute("older", posts.next() == null ? null : with(path, "after", posts.next()));
    }

    /**
     * The same and, on the first page, {@code news}; beyond it the way back: {@code newer}, null for nothing, and
     * {@code newest}.
     *
     * @param path of the page
     * @param news where its new posts are counted, null where nobody waits for any
     */
    void fill(Model model, Slice<PostView> posts, String path, @Nullable String news, Turn turn) {
        fill(model, posts, path);
        if (news != null && turn.first()) {
            watch(model, news, newest(posts));
        }
        back(model, posts, path, turn);
    }

    /** The same with a post above the list, {@code pinned}, which stands on the first page only. */
    void fill(Model model, PostReading.Topped topped, String path, @Nullable String news) {
        model.addAttribute("pinned", topped.pinned());
        fill(model, topped.posts(), path);
        if (news != null) {
            watch(model, news, topped.newest());
        }
    }

    /** {@code newer} and {@code newest}, the ways up a list of anything. */
    static void back(Model model, Slice<?> items, String path, Turn turn) {
        if (!turn.first()) {
            model.addAttribute("newer", items.previous() == null ? null : with(path, "before", items.previous()));
            model.addAttribute("newest", path);
        }
    }

    /** A sentence in the reader's language. */
    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private static void watch(Model model, String news, long newest) {
        model.addAttribute("news", with(news, "since", Long.toString(newest)));
    }

    private static long newest(Slice<PostView> posts) {
        return posts.empty() ? 0 : posts.items().getFirst().place();
    }

    /** Neither cursors nor numbers need to be encoded. */
    private static String with(String path, String name, String value) {
        return path + (path.indexOf('?') < 0 ? '?' : '&') + name + '=' + value;
    }
}
