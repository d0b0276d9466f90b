package social.plaza.timeline.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import social.plaza.media.ImageId;
import social.plaza.post.PostView;
import social.plaza.post.Segment;
import social.plaza.shared.Excerpt;
import social.plaza.shared.Site;

/**
 * A list of posts as feed readers take it (RFC 4287).
 *
 * @param path of the feed
 * @param page path of the page that shows the same to people
 * @param icon the square picture of what it is about, null for none
 * @param logo the wide one
 * @param begun when what it is about came to be: the time of a feed in which nothing stands yet
 */
record AtomFeed(
        String title,
        String subtitle,
        String path,
        String page,
        @Nullable ImageId icon,
        @Nullable ImageId logo,
        Instant begun,
        List<PostView> posts) {

    static final String TYPE = "application/atom+xml;charset=UTF-8";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final int TITLE = 80;

    /** The whole document. */
    String written(Site site) {
        return Xml.document("feed", NAMESPACE, feed -> {
            feed.element("id", site.link(page));
            feed.element("title", title);
            feed.element("subtitle", subtitle);
            picture(feed, "icon", icon, site);
            picture(feed, "logo", logo, site);
            feed.element(
                    "updated",
                    time(posts.stream()
                            .map(AtomFeed::changed)
                            .reduce(AtomFeed::later)
                            .orElse(begun)));
            link(feed, "self", site.link(path), TYPE.substring(0, TYPE.indexOf(';')));
            link(feed, "alternate", site.link(page), "text/html");
            posts.forEach(post -> feed.element("entry", entry -> entry(entry, post, site)));
        });
    }

    private static void entry(Xml entry, PostView post, Site site) {
        String address = site.link(post.path());
        entry.element("id", address);
        entry.element("title", Excerpt.of(post.text(), TITLE));
        entry.element("published", time(post.at()));
        entry.element("updated", time(changed(post)));
        link(entry, "alternate", address, "text/html");
        entry.element("author", author -> {
            author.element("name", post.displayName());
            author.element("uri", site.link("/@" + post.handle()));
        });
        entry.element("content", html(post, site), "type", "html");
    }

    private static String html(PostView post, Site site) {
        var html = new StringBuilder("<p>");
        for (Segment segment : post.segments()) {
            String text = HtmlUtils.htmlEscape(segment.text()).replace("\n", "<br>");
            switch (segment) {
                case Segment.Plain _ -> html.append(text);
                case Segment.Mention(String handle) -> anchor(html, site.link("/@" + handle), text);
                case Segment.Hashtag(String tag) -> anchor(html, site.link(HashtagController.address(tag)), text);
                case Segment.Link(String _, String href) -> anchor(html, href, text);
            }
        }
        return html.append("</p>").toString();
    }

    private static void anchor(StringBuilder html, String address, String text) {
        html.append("<a href=\"")
                .append(HtmlUtils.htmlEscape(address))
                .append("\">")
                .append(text)
                .append("</a>");
    }

    private static void picture(Xml feed, String name, @Nullable ImageId image, Site site) {
        if (image != null) {
            feed.element(name, site.link(image.path("large")));
        }
    }

    private static void link(Xml in, String relation, String address, String type) {
        in.empty("link", "rel", relation, "type", type, "href", address);
    }

    private static Instant changed(PostView post) {
        Instant edited = post.editedAt();
        return edited == null ? post.at() : edited;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static String time(Instant at) {
        return DateTimeFormatter.ISO_INSTANT.format(at);
    }
}
