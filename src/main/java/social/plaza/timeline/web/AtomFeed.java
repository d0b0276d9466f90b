package social.plaza.timeline.web;

import java.io.StringWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
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
        var text = new StringWriter();
        try {
            write(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text), site);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private void write(XMLStreamWriter out, Site site) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement("feed");
        out.writeDefaultNamespace(NAMESPACE);
        element(out, "id", site.link(page));
        element(out, "title", title);
        element(out, "subtitle", subtitle);
        picture(out, "icon", icon, site);
        picture(out, "logo", logo, site);
        element(
                out,
                "updated",
                time(posts.stream()
                        .map(AtomFeed::changed)
                        .reduce(AtomFeed::later)
                        .orElse(begun)));
        link(out, "self", site.link(path), TYPE.substring(0, TYPE.indexOf(';')));
        link(out, "alternate", site.link(page), "text/html");
        for (PostView post : posts) {
            entry(out, post, site);
        }
        out.writeEndElement();
        out.writeEndDocument();
        out.flush();
    }

    private static void entry(XMLStreamWriter out, PostView post, Site site) throws XMLStreamException {
        String address = site.link(post.path());
        out.writeStartElement("entry");
        element(out, "id", address);
        element(out, "title", Excerpt.of(post.text(), TITLE));
        element(out, "published", time(post.at()));
        element(out, "updated", time(changed(post)));
        link(out, "alternate", address, "text/html");
        out.writeStartElement("author");
        element(out, "name", post.displayName());
        element(out, "uri", site.link("/@" + post.handle()));
        out.writeEndElement();
        out.writeStartElement("content");
        out.writeAttribute("type", "html");
        out.writeCharacters(html(post, site));
        out.writeEndElement();
        out.writeEndElement();
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

    private static void picture(XMLStreamWriter out, String name, @Nullable ImageId image, Site site)
            throws XMLStreamException {
        if (image != null) {
            element(out, name, site.link(image.path("large")));
        }
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private static void link(XMLStreamWriter out, String relation, String address, String type)
            throws XMLStreamException {
        out.writeEmptyElement("link");
        out.writeAttribute("rel", relation);
        out.writeAttribute("type", type);
        out.writeAttribute("href", address);
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
