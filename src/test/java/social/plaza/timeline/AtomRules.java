package social.plaza.timeline;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What RFC 4287 asks of a feed, section by section, and which of it one breaks. */
final class AtomRules {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /** RFC 3339 with an upper-case T and Z or an offset (section 3.3). */
    private static final Pattern DATE = Pattern.compile(
            "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})");

    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]+/[\\w.+-]+");

    /** How often each child may stand: sections 4.1.1, 4.1.2 and 3.2. */
    private static final Map<String, Map<String, int[]>> CHILDREN = Map.of(
            "feed",
            Map.ofEntries(
                    once("id"),
                    once("title"),
                    once("updated"),
                    atMostOnce("subtitle"),
                    atMostOnce("rights"),
                    atMostOnce("logo"),
                    atMostOnce("icon"),
                    atMostOnce("generator"),
                    any("author"),
                    any("contributor"),
                    any("category"),
                    any("link"),
                    any("entry")),
            "entry",
            Map.ofEntries(
                    once("id"),
                    once("title"),
                    once("updated"),
                    atMostOnce("published"),
                    atMostOnce("content"),
                    atMostOnce("summary"),
                    atMostOnce("rights"),
                    atMostOnce("source"),
                    any("author"),
                    any("contributor"),
                    any("category"),
                    any("link")),
            "author",
            Map.ofEntries(once("name"), atMostOnce("uri"), atMostOnce("email")));

    private final List<String> broken = new ArrayList<>();

    private AtomRules() {}

    static List<String> broken(Document feed) {
        AtomRules rules = new AtomRules();
        rules.feed(feed.getDocumentElement());
        return rules.broken;
    }

    private void feed(Element feed) {
        check(feed, ATOM.equals(feed.getNamespaceURI()) && "feed".equals(feed.getLocalName()), "2: the root is a feed");
        common(feed);
        List<Element> entries = children(feed, "entry");
        check(
                feed,
                !children(feed, "author").isEmpty()
                        || entries.stream()
                                .noneMatch(entry -> children(entry, "author").isEmpty()),
                "4.1.1: an author of its own or in every entry");
        check(feed, linked(feed, "self") == 1, "4.1.1: should name itself");
        Set<String> ids = new HashSet<>();
        entries.forEach(entry -> {
            common(entry);
            check(entry, ids.add(text(entry, "id")), "4.1.1: no two entries of one id here");
            check(
                    entry,
                    !children(entry, "content").isEmpty() || linked(entry, "alternate") > 0,
                    "4.1.2: content or an alternate");
            children(entry, "content").forEach(this::content);
        });
    }

    private void common(Element element) {
        allowed(element);
        check(element, address(text(element, "id")), "4.2.6: the id is an absolute IRI");
        for (String date : List.of("updated", "published")) {
            children(element, date)
                    .forEach(
                            one -> check(one, DATE.matcher(one.getTextContent()).matches(), "3.3: a date"));
        }
        children(element, "author").forEach(author -> {
            allowed(author);
            check(author, !text(author, "name").isBlank(), "3.2.1: a name for people");
            children(author, "uri").forEach(uri -> check(uri, address(uri.getTextContent()), "3.2.2: an IRI"));
        });
        for (String words : List.of("title", "subtitle", "summary", "rights")) {
            children(element, words)
                    .forEach(one -> check(
                            one,
                            Set.of("", "text", "html", "xhtml").contains(one.getAttribute("type")),
                            "3.1.1: a type of text"));
        }
        Set<String> alternates = new HashSet<>();
        children(element, "link").forEach(link -> {
            check(link, address(link.getAttribute("href")), "4.2.7.1: an address");
            String type = link.getAttribute("type");
            check(link, type.isEmpty() || MEDIA_TYPE.matcher(type).matches(), "4.2.7.3: a media type");
            if (Set.of("", "alternate").contains(link.getAttribute("rel"))) {
                check(
                        link,
                        alternates.add(type + ' ' + link.getAttribute("hreflang")),
                        "4.1.1: one alternate of a kind");
            }
        });
    }

    private void content(Element content) {
        String type = content.getAttribute("type");
        check(content, !type.startsWith("multipart/") && !type.startsWith("message/"), "4.1.3.1: no composite type");
        if (Set.of("", "text", "html").contains(type)) {
            check(content, all(content, _ -> true).isEmpty(), "4.1.3.3: words without elements");
        }
    }

    private void allowed(Element element) {
        Map<String, int[]> allowed = CHILDREN.getOrDefault(element.getLocalName(), Map.of());
        all(element, _ -> true).stream()
                .filter(child -> ATOM.equals(child.getNamespaceURI()))
                .forEach(child ->
                        check(element, allowed.containsKey(child.getLocalName()), "4: " + child.getLocalName()));
        allowed.forEach((name, times) -> {
            int count = children(element, name).size();
            check(element, count >= times[0] && count <= times[1], "4: " + count + " of " + name);
        });
    }

    private void check(Element where, boolean kept, String rule) {
        if (!kept) {
            broken.add(where.getNodeName() + ": " + rule);
        }
    }

    private static long linked(Element element, String relation) {
        return children(element, "link").stream()
                .filter(link -> relation.equals(link.getAttribute("rel")))
                .count();
    }

    private static boolean address(String text) {
        try {
            return URI.create(text).isAbsolute();
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static String text(Element element, String name) {
        return children(element, name).stream()
                .findFirst()
                .map(Node::getTextContent)
                .orElse("");
    }

    private static List<Element> children(Element element, String name) {
        return all(element, child -> ATOM.equals(child.getNamespaceURI()) && name.equals(child.getLocalName()));
    }

    private static List<Element> all(Element element, Predicate<Element> wanted) {
        return IntStream.range(0, element.getChildNodes().getLength())
                .mapToObj(element.getChildNodes()::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(wanted)
                .toList();
    }

    private static Map.Entry<String, int[]> once(String name) {
        return Map.entry(name, new int[] {1, 1});
    }

    private static Map.Entry<String, int[]> atMostOnce(String name) {
        return Map.entry(name, new int[] {0, 1});
    }

    private static Map.Entry<String, int[]> any(String name) {
        return Map.entry(name, new int[] {0, Integer.MAX_VALUE});
    }
}
