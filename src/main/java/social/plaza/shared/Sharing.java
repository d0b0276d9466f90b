package social.plaza.shared;

import org.jspecify.annotations.Nullable;

/**
 * What a public page says of itself when its link is shared.
 *
 * @param description one sentence, plain text
 * @param url the canonical absolute address
 * @param feed the absolute address of the page's Atom feed, if it has one
 */
public record Sharing(
        String description, String url, @Nullable String feed) {}
