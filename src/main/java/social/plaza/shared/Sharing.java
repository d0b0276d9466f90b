package social.plaza.shared;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a public page says of itself when its link is shared.
 *
 * @param description one sentence, plain text
 * @param url the canonical absolute address
 * @param feed the absolute address of the page's Atom feed, if it has one
 * @param image the absolute address of a picture of what the page is about, if there is one
 */
public record Sharing(
        String description,
        String url,
        @Nullable String feed,
        @Nullable String image) {

    public Sharing(String description, String url, @Nullable String feed) {
        this(description, url, feed, null);
    }

    /** With a picture, if there is one. */
    public Sharing showing(@Nullable String image) {
        return new Sharing(description, url, feed, image);
    }

    /** Where this installation is: what an address without a host is added to. */
    public String origin() {
        URI address = URI.create(url);
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
