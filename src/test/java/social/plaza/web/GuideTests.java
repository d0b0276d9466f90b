package social.plaza.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GuideTests {

    private static final Pattern LINK = Pattern.compile("@\\{/help/([a-z-]+)}");

    @Test
    void everyGuideThatAPageLinksToExists() {
        assertThat(TemplateSource.all()
                        .flatMap(page -> LINK.matcher(page.source()).results())
                        .map(link -> link.group(1)))
                .isSubsetOf(Guide.ALL.stream().map(Guide::name).toList());
    }

    @Test
    void everyGuideLeadsToOthers() {
        assertThat(Guide.ALL)
                .allSatisfy(guide -> assertThat(guide.next()).hasSize(3).doesNotContain(guide));
    }
}
