package social.plaza.timeline.web;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;
import social.plaza.post.PostView;
import social.plaza.shared.Slice;

/** Fills a page with a list of posts, the way to older ones and the watch for new ones. */
@Component
class Feed {

    private final MessageSource messages;

    Feed(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * Fills {@code posts}, {@code older} and {@code news}.
     *
     * @param path of the page
     * @param news where its new posts are counted, null where nobody waits for any
     * @param after the cursor asked for: only the first page watches
     */
    void fill(Model model, Slice<PostView> posts, String path, @Nullable String news, @Nullable String after) {
        model.addAttribute("posts", posts.items());
        model.addAttribute("older", posts.next() == null ? null : with(path, "after", posts.next()));
        if (news != null && after == null) {
            long newest = posts.empty() ? 0 : posts.items().getFirst().id().value();
            model.addAttribute("news", with(news, "since", Long.toString(newest)));
        }
    }

    /** A sentence in the reader's language. */
    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private static String with(String path, String name, String value) {
        return UriComponentsBuilder.fromUriString(path).queryParam(name, value).toUriString();
    }
}
