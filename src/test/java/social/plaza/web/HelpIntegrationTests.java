package social.plaza.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import social.plaza.testing.PlazaTest;

@PlazaTest
class HelpIntegrationTests {

    @Autowired
    MockMvcTester mvc;

    static Stream<String> guides() {
        return Guide.ALL.stream().map(Guide::name);
    }

    @Test
    void listsEveryGuideToAnybody() {
        assertThat(mvc.get().uri("/help"))
                .hasStatusOk()
                .bodyText()
                .contains("Rules that work")
                .contains(guides().map(name -> "href=\"/help/" + name + "\"").toList());
    }

    @Test
    void speaksSpanish() {
        assertThat(mvc.get().uri("/help").header("Accept-Language", "es"))
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"es\"", "Reglas que funcionan", "Saltar al contenido");
    }

    @ParameterizedTest
    @MethodSource("guides")
    void showsAGuideWithAllItsSectionsInBothLanguages(String name) {
        var guide = Guide.named(name).orElseThrow();
        assertThat(mvc.get().uri("/help/{name}", name))
                .hasStatusOk()
                .bodyText()
                .contains(Messages.ENGLISH
                        .text("help." + name + "." + guide.sections() + ".heading")
                        .replace("''", "&#39;"));
        assertThat(mvc.get().uri("/help/{name}", name).header("Accept-Language", "es"))
                .hasStatusOk()
                .bodyText()
                .contains(Messages.SPANISH.text("help." + name + "." + guide.sections() + ".heading"))
                .doesNotContain("??", "href=\"\"");
    }

    @Test
    void noSectionIsLeftOut() {
        assertThat(Guide.ALL)
                .allSatisfy(guide -> assertThat(Messages.ENGLISH.keys())
                        .contains("help." + guide.name() + "." + guide.sections() + ".text")
                        .doesNotContain("help." + guide.name() + "." + (guide.sections() + 1) + ".text"));
    }

    @Test
    void knowsNothingOfAnUnknownGuide() {
        assertThat(mvc.get().uri("/help/nothing")).hasStatus(404).bodyText().contains("There is nothing here");
    }
}
