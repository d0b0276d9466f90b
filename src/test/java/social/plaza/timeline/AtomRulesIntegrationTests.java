package social.plaza.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.w3c.dom.Document;
import social.plaza.post.Audience;
import social.plaza.post.Edits;
import social.plaza.post.Posts;
import social.plaza.post.Reposts;
import social.plaza.shared.PostId;
import social.plaza.testing.Cast;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Scene;
import social.plaza.testing.Square;
import social.plaza.testing.TestClock;

/** Every feed keeps the rules of RFC 4287. */
@PlazaTest
class AtomRulesIntegrationTests {

    private final MockMvcTester mvc;
    private final Posts posts;
    private final Edits edits;
    private final Reposts reposts;
    private final Cast cast;
    private final Scene scene;
    private final TestClock clock;

    private Square square;

    @SuppressWarnings("NullAway.Init")
    AtomRulesIntegrationTests(
            MockMvcTester mvc, Posts posts, Edits edits, Reposts reposts, Cast cast, Scene scene, TestClock clock) {
        this.mvc = mvc;
        this.posts = posts;
        this.edits = edits;
        this.reposts = reposts;
        this.cast = cast;
        this.scene = scene;
        this.clock = clock;
    }

    @BeforeEach
    void gather() {
        square = scene.square();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/communities/square/posts.atom", "/@ben/posts.atom"})
    void withMuchInItAndWithNothing(String feed) throws Exception {
        assertThat(AtomRules.broken(read(feed))).isEmpty();
        for (Audience audience : new Audience[] {Audience.followers(), Audience.of(square.community())}) {
            for (int i = 0; i < 25; i++) {
                clock.advance(Duration.ofMillis(999));
                posts.publish(cast.actor(square.author()), audience, "number " + i);
            }
            PostId changed = posts.publish(
                    cast.actor(square.author()),
                    audience,
                    "<b>&amp; ]]> \"'\nhttps://example.org/?a=1&b=2 #ñandú @rita 👩‍🔬");
            clock.advance(Duration.ofMinutes(3));
            edits.edit(cast.actor(square.author()), changed, "<i>changed</i> #ñandú");
            reposts.repost(cast.actor(square.author()), changed);
        }
        Document much = read(feed);
        assertThat(much.getElementsByTagName("entry").getLength()).isGreaterThanOrEqualTo(19);
        assertThat(AtomRules.broken(much)).isEmpty();
    }

    /** The control: what is broken is seen. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<title>no id</title><updated>2026-01-01T00:00:00Z</updated> | 0 of id",
                "<id>x</id><title/><updated>2026-01-01T00:00:00Z</updated> | absolute",
                "<id>urn:a</id><title/><updated>2026-01-01</updated> | date",
                "<id>urn:a</id><title/><title/><updated>2026-01-01T00:00:00Z</updated> | 2 of title",
                "<id>urn:a</id><title/><updated>2026-01-01T00:00:00Z</updated><author><name/></author> | a name",
                "<id>urn:a</id><title/><updated>2026-01-01T00:00:00Z</updated><published/> | 4: published",
                "<id>urn:a</id><title/><updated>2026-01-01T00:00:00Z</updated><entry><id>urn:b</id><title/><updated>2026-01-01T00:00:00Z</updated></entry> | author"
            })
    void aBrokenOneIsSeen(String content, String rule) throws Exception {
        assertThat(AtomRules.broken(parse("<feed xmlns='http://www.w3.org/2005/Atom'>" + content + "</feed>")))
                .anyMatch(one -> one.contains(rule));
    }

    @Test
    void noTwoEntriesHaveOneId() throws Exception {
        String entry = "<entry><id>urn:b</id><title/><updated>2026-01-01T00:00:00Z</updated></entry>";
        assertThat(AtomRules.broken(parse("<feed xmlns='http://www.w3.org/2005/Atom'>" + entry + entry + "</feed>")))
                .anyMatch(one -> one.contains("one id"));
    }

    private Document read(String feed) throws Exception {
        var answer = mvc.get().uri(feed).exchange();
        assertThat(answer).hasStatusOk();
        return parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static Document parse(String text) throws Exception {
        DocumentBuilderFactory documents = DocumentBuilderFactory.newDefaultNSInstance();
        documents.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return documents.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
