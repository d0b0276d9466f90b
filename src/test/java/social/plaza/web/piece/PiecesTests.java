package social.plaza.web.piece;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.AbstractLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;
import social.plaza.media.ImageId;
import social.plaza.post.Segment;

class PiecesTests {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    @BeforeEach
    void prepare() {
        var messages = new StaticMessageSource();
        messages.addMessage("layout.utc", Locale.ENGLISH, "{0} UTC");
        messages.addMessage("layout.utc", Locale.of("es"), "{0} UTC");
        engine.setTemplateEngineMessageSource(messages);
        engine.addDialect(new Pieces());
        engine.setLinkBuilder(new AbstractLinkBuilder() {
            @Override
            public String buildLink(IExpressionContext context, String base, Map<String, Object> parameters) {
                return "/at" + base;
            }
        });
    }

    @Test
    void anIconIsAReferenceIntoTheOneFileOfIcons() {
        assertThat(made("<svg p:icon=\"sign-out\"></svg>"))
                .isEqualTo("<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\">"
                        + "<use href=\"/at/assets/icons.svg#sign-out\"></use></svg>");
        assertThat(made("<svg th:if=\"${name == 'x'}\" p:icon=\"${name}\"></svg>"))
                .isEmpty();
    }

    @Test
    void whatPeopleWroteIsEscaped() {
        assertThat(made("<span p:avatar=\"'rosa', ${name}, 'm'\"></span>"))
                .isEqualTo("<span class=\"avatar avatar--m hue-"
                        + Avatar.of("rosa", "").hue() + "\" aria-hidden=\"true\">BR</span>");
        assertThat(made("<span p:tile=\"${name}, ${name}, 'm'\"></span>"))
                .startsWith("<span class=\"tile avatar--m\" data-theme=\"&lt;b&gt; &quot;R&quot;\"");
        assertThat(made("<span th:each=\"size : ${sizes}\" p:avatar=\"'a', 'A', ${size}\"></span>"))
                .contains("avatar--s", "avatar--xl");
    }

    @Test
    void aPictureStandsWhereInitialsWould() {
        assertThat(made("<span p:avatar=\"'rosa', ${name}, 's', ${image}\"></span>"))
                .isEqualTo(
                        "<img class=\"avatar avatar--s\" src=\"/at/media/7/small\" width=\"28\" height=\"28\" alt=\"\""
                                + " loading=\"lazy\" decoding=\"async\">");
        assertThat(made("<span p:avatar=\"'rosa', ${name}, 'xl', ${image}\"></span>"))
                .contains("/at/media/7/medium", "/at/media/7/large 2x", "width=\"112\"");
        assertThat(made("<span p:tile=\"'teal', ${name}, 'm', ${image}\"></span>"))
                .startsWith("<img class=\"tile avatar--m\" src=\"/at/media/7/small\" srcset=\"/at/media/7/medium 2x\"");
        assertThat(made("<span p:tile=\"'teal', ${name}, 'm', ${null}\"></span>"))
                .startsWith("<span class=\"tile");
        assertThat(made("<img p:cover=\"${image}, 'small'\">"))
                .contains("src=\"/at/media/7/small\"", "loading=\"lazy\"")
                .doesNotContain("srcset");
        assertThat(made("<img p:cover=\"${image}, 'large'\">"))
                .contains("/at/media/7/large 1500w")
                .doesNotContain("lazy");
        assertThat(made("<img p:cover=\"${null}, 'large'\">")).isEmpty();
    }

    @Test
    void whatAPostSaysHasItsLinksAndNoMarkupOfItsOwn() {
        assertThat(made("<th:block p:words=\"${said}\"></th:block>"))
                .isEqualTo("&lt;i&gt; <a href=\"/at/@Rosa_1\">@Rosa_1</a> <a href=\"/at/hashtags/{tag}\">#cine</a> "
                        + "<a href=\"https://example.org/?a=1&amp;b=2\" rel=\"nofollow ugc noopener\">"
                        + "https://example.org/?a=1&amp;b=2</a>");
    }

    @Test
    void aTimeIsWrittenInUtcAndInTheReadersLanguage() {
        assertThat(made("<time p:ago=\"${at}\"></time>"))
                .isEqualTo("<time class=\"time\" datetime=\"2026-01-31T23:30:00Z\" data-controller=\"ago\""
                        + " title=\"31 Jan 2026, 23:30 UTC\">31 Jan 2026</time>");
        assertThat(made("<time p:day=\"${at}\"></time>")).contains(">31 January 2026<");
        assertThat(made("<time p:moment=\"${at}\"></time>"))
                .contains(" data-controller=\"moment\">31 Jan 2026, 23:30 UTC<");
        assertThat(engine.process("<time p:day=\"${at}\"></time>", context(Locale.of("es"))))
                .contains(">31 enero 2026<");
    }

    private String made(String template) {
        return engine.process(template, context(Locale.ENGLISH));
    }

    private static Context context(Locale reader) {
        return new Context(
                reader,
                Map.of(
                        "name", "<b> \"R\"",
                        "image", new ImageId(7),
                        "said", Segment.of("<i> @Rosa_1 #cine https://example.org/?a=1&b=2"),
                        "sizes", List.of("s", "xl"),
                        "at", Instant.parse("2026-01-31T23:30:00Z")));
    }
}
