package social.plaza.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import social.plaza.moderation.Ground;
import social.plaza.moderation.Moderation;
import social.plaza.moderation.Norm;
import social.plaza.post.Audience;
import social.plaza.post.Posts;
import social.plaza.shared.PostId;
import social.plaza.testing.Cast;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Scene;
import social.plaza.testing.Square;
import social.plaza.testing.TestClock;

/** What feed readers, crawlers and previews of links are given: what a guest may read, and no more. */
@PlazaTest
class OutsideIntegrationTests {

    private static final String FEED = "/communities/square/posts.atom";
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final MockMvcTester mvc;
    private final Posts posts;
    private final Moderation moderation;
    private final JdbcClient jdbc;
    private final Cast cast;
    private final Scene scene;
    private final TestClock clock;

    private Square square;

    @SuppressWarnings("NullAway.Init")
    OutsideIntegrationTests(
            MockMvcTester mvc,
            Posts posts,
            Moderation moderation,
            JdbcClient jdbc,
            Cast cast,
            Scene scene,
            TestClock clock) {
        this.mvc = mvc;
        this.posts = posts;
        this.moderation = moderation;
        this.jdbc = jdbc;
        this.cast = cast;
        this.scene = scene;
        this.clock = clock;
    }

    @BeforeEach
    void foundACommunity() {
        square = scene.square();
    }

    @Test
    void aCommunitysFeedTellsOfItsPostsInFull() throws Exception {
        PostId first = scene.post(
                square.author(),
                square.community(),
                "First <b> & \"all\"\nsee https://example.com/a?b=1&c=2 #news @rita");
        PostId second = scene.post(square.reader(), square.community(), "Second");
        posts.reply(cast.actor(square.reader()), first, "An answer");
        Document feed = xml(get(FEED), "application/atom+xml");

        Element root = feed.getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(root.getLocalName()).isEqualTo("feed");
        assertThat(texts(root, "id").getFirst()).isEqualTo("http://localhost:8080/communities/square");
        assertThat(links(root)).contains("self http://localhost:8080" + FEED);
        assertThat(texts(root, "title").getFirst()).isNotBlank();
        List<Element> entries = elements(root, "entry");
        assertThat(entries)
                .extracting(entry -> texts(entry, "id").getFirst())
                .containsExactly("http://localhost:8080/posts/" + second, "http://localhost:8080/posts/" + first);
        Element entry = entries.getLast();
        assertThat(texts(entry, "name")).containsExactly("ben");
        assertThat(texts(entry, "uri")).containsExactly("http://localhost:8080/@ben");
        assertThat(texts(entry, "title"))
                .containsExactly("First <b> & \"all\" see https://example.com/a?b=1&c=2 #news @rita");
        assertThat(texts(entry, "content").getFirst())
                .isEqualTo("<p>First &lt;b&gt; &amp; &quot;all&quot;<br>see"
                        + " <a href=\"https://example.com/a?b=1&amp;c=2\">https://example.com/a?b=1&amp;c=2</a>"
                        + " <a href=\"http://localhost:8080/hashtags/news\">#news</a>"
                        + " <a href=\"http://localhost:8080/@rita\">@rita</a></p>");
        assertThat(texts(entry, "published")).isEqualTo(texts(entry, "updated"));
        assertThat(texts(root, "updated").getFirst())
                .isEqualTo(texts(entries.getFirst(), "updated").getFirst());
    }

    @Test
    void aReaderIsToldOnceAndAgainWhenSomethingIsHidden() throws Exception {
        PostId post = scene.post(square.author(), square.community(), "Soon hidden");
        scene.post(square.author(), square.community(), "Stays");
        String tag = Objects.requireNonNull(get(FEED).getResponse().getHeader(HttpHeaders.ETAG));
        assertThat(ask(FEED, tag)).hasStatus(HttpStatus.NOT_MODIFIED).body().isEmpty();
        assertThat(get(FEED)).doesNotContainHeader(HttpHeaders.LAST_MODIFIED);

        moderation.hide(cast.actor(square.moderator()), post, new Ground.OfNorm(Norm.SAFETY), "");
        assertThat(ask(FEED, tag)).hasStatusOk().bodyText().contains("Stays").doesNotContain("Soon hidden");
        assertThat(mvc.get().uri(FEED).with(Cast.signedIn(square.moderator())).exchange())
                .bodyText()
                .doesNotContain("Soon hidden");
    }

    @Test
    void aPublicAccountHasAFeedAndAProtectedOneHasNone() throws Exception {
        posts.publish(cast.actor(square.author()), Audience.followers(), "To my followers");
        scene.post(square.author(), square.community(), "To the square");
        assertThat(elements(xml(get("/@ben/posts.atom"), "application/atom+xml").getDocumentElement(), "entry"))
                .hasSize(1);
        assertThat(get("/@ben")).bodyText().contains("href=\"http://localhost:8080/@ben/posts.atom\"");
        jdbc.sql("UPDATE account SET protected = true WHERE id = ?")
                .param(square.author().value())
                .update();
        assertThat(get("/@ben/posts.atom")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/@ben")).bodyText().doesNotContain("posts.atom", "og:description");
        assertThat(get("/@nobody/posts.atom")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anEmptyFeedIsAFeed() throws Exception {
        Element root = xml(get(FEED), "application/atom+xml").getDocumentElement();
        assertThat(elements(root, "entry")).isEmpty();
        assertThat(texts(root, "updated").getFirst()).isNotBlank();
    }

    @Test
    void aPreviewOfALinkSaysWhatItIs() {
        PostId post = scene.post(square.author(), square.community(), "Preview me");
        assertThat(get("/posts/" + post))
                .bodyText()
                .contains(
                        "<meta property=\"og:description\" content=\"Preview me\">",
                        "<meta property=\"og:url\" content=\"http://localhost:8080/posts/" + post + "\">",
                        "<link rel=\"canonical\" href=\"http://localhost:8080/posts/" + post + "\">",
                        "<meta property=\"og:image\" content=\"http://localhost:8080/assets/");
        assertThat(get("/hashtags/Ñandú"))
                .bodyText()
                .contains("<link rel=\"canonical\" href=\"http://localhost:8080/hashtags/%C3%91and%C3%BA\">");
    }

    @Test
    void crawlersAreToldWhatThereIsAndWhatIsNotForThem() throws Exception {
        PostId open = posts.publish(cast.actor(square.author()), Audience.followers(), "For all");
        PostId hidden = scene.post(square.author(), square.community(), "Hidden");
        moderation.hide(cast.actor(square.moderator()), hidden, new Ground.OfNorm(Norm.SAFETY), "");
        assertThat(get("/robots.txt"))
                .hasStatusOk()
                .bodyText()
                .contains("User-agent: *", "Disallow: /staff", "Sitemap: http://localhost:8080/sitemap.xml")
                .doesNotContain("Disallow: /\n");
        clock.advance(Duration.ofMinutes(5));
        Element root = xml(get("/sitemap.xml"), "application/xml").getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo(SITEMAP);
        assertThat(texts(root, "loc"))
                .contains(
                        "http://localhost:8080/",
                        "http://localhost:8080/communities/square",
                        "http://localhost:8080/posts/" + open)
                .doesNotContain("http://localhost:8080/posts/" + hidden);
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).exchange();
    }

    private MvcTestResult ask(String address, String tag) {
        return mvc.get().uri(address).header(HttpHeaders.IF_NONE_MATCH, tag).exchange();
    }

    private static Document xml(MvcTestResult answer, String type) throws Exception {
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentType()).startsWith(type);
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
    }

    private static List<Element> elements(Element within, String name) {
        var found = within.getElementsByTagNameNS("*", name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static List<String> texts(Element within, String name) {
        return elements(within, name).stream().map(Element::getTextContent).toList();
    }

    private static List<String> links(Element within) {
        return elements(within, "link").stream()
                .map(link -> link.getAttribute("rel") + " " + link.getAttribute("href"))
                .toList();
    }
}
