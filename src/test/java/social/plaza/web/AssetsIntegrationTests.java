package social.plaza.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import social.plaza.testing.PlazaTest;

@PlazaTest
class AssetsIntegrationTests {

    private static final String HERE = "/assets/" + Assets.fingerprint();

    @Autowired
    MockMvcTester mvc;

    @Test
    void pagesNameTheFilesBelowTheFingerprint() {
        assertThat(mvc.get().uri("/help"))
                .bodyText()
                .contains("href=\"" + HERE + "/css/app.css\"")
                .contains("src=\"" + HERE + "/js/app.js\"")
                .contains("href=\"" + HERE + "/icons.svg#home\"");
    }

    @Test
    void filesBelowTheFingerprintNeverChange() {
        assertThat(mvc.get().uri(HERE + "/js/controllers/menu.js"))
                .hasStatusOk()
                .headers()
                .hasValue(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable");
    }

    @Test
    void anotherReleasesFilesAreGone() {
        assertThat(mvc.get().uri("/assets/000000000000/css/app.css")).hasStatus(404);
    }

    @Test
    void answersTheBrowsersOwnQuestionForAnIcon() {
        assertThat(mvc.get().uri("/favicon.ico")).hasStatusOk();
    }
}
