package social.plaza.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word a person sees comes from the messages, so that it exists in both languages. */
class NoLiteralTextTests {

    private static final Pattern LETTERS = Pattern.compile("[^\\n]*\\p{L}[^\\n]*");
    private static final Pattern WORDED =
            Pattern.compile("\\s(alt|title|placeholder|aria-label|aria-description|aria-roledescription)\\s*=");
    private static final Pattern BUTTON_VALUE =
            Pattern.compile("<input(?=[^>]*type=\"(?:submit|button|reset)\")[^>]*\\svalue=");
    private static final Pattern PREPROCESSED = Pattern.compile("__[$*#@~]\\{(?!(?:field|i)}__)");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][\\w.-]*)[}(]");
    private static final Pattern PASSED_KEY = Pattern.compile("'([a-z][\\w-]*(?:\\.[\\w-]+)+)'");

    static Stream<TemplateSource> templates() {
        return TemplateSource.all();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noWordStandsInATemplate(TemplateSource template) {
        assertThat(LETTERS.matcher(template.words().replaceAll("&[a-z]+;", ""))
                        .results()
                        .map(line -> line.group().strip()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noAttributeThatIsReadAloudIsWrittenOut(TemplateSource template) {
        assertThat(template.tags())
                .noneMatch(tag -> WORDED.matcher(tag).find())
                .noneMatch(tag -> BUTTON_VALUE.matcher(tag).find());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyKeyThatIsNamedExists(TemplateSource template) {
        assertThat(Messages.ENGLISH.keys()).containsAll(namedKeys(template));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyPageSaysItIsHtml(TemplateSource template) {
        if (template.source().contains("layout/base ::") || template.source().contains("error/_page ::")) {
            assertThat(template.source().strip()).startsWith("<!DOCTYPE html>");
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothingIsInlineAndNothingIsUnescaped(TemplateSource template) {
        assertThat(template.tags())
                .noneMatch(tag -> tag.contains("th:utext") || tag.matches("(?s).*\\s(th:)?style\\s*=.*"))
                .noneMatch(tag -> tag.matches("(?s).*\\s(th:)?on[a-z]+\\s*=.*"))
                .noneMatch(tag -> tag.startsWith("<style") || tag.matches("<script(?!.*src=).*"));
        assertThat(template.source()).doesNotContain("[(");
    }

    /** Preprocessing reads what it is given as an expression: only names that templates give themselves may go there. */
    @ParameterizedTest
    @MethodSource("templates")
    void nothingThatPeopleWroteIsReadAsAnExpression(TemplateSource template) {
        assertThat(PREPROCESSED.matcher(template.source()).results()).isEmpty();
    }

    /** A replacement comes before conditions and loops on the same tag, and swallows them; an insertion ignores them. */
    @ParameterizedTest
    @MethodSource("templates")
    void noReplacementSwallowsACondition(TemplateSource template) {
        assertThat(template.tags())
                .noneMatch(tag -> tag.matches("(?s).*\\sth:(replace|insert)=.*")
                        && tag.matches("(?s).*\\sth:(if|unless|each|case|with)=.*"));
    }

    private static List<String> namedKeys(TemplateSource template) {
        return template.tags().stream()
                .flatMap(tag -> Stream.concat(
                        KEY.matcher(tag).results(),
                        tag.matches("(?s).*fragments/(form|button|empty) ::.*")
                                ? PASSED_KEY.matcher(tag).results()
                                : Stream.empty()))
                .map(key -> key.group(1))
                .distinct()
                .toList();
    }
}
