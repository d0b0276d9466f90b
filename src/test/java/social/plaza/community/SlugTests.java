package social.plaza.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTests {

    @ParameterizedTest
    @CsvSource({
        "Marca Personal Con Propósito, marca-personal-con-proposito",
        "Balcony  Gardens!, balcony-gardens",
        "Ñandú & Straße, nandu-strasse",
        "Łódź Øresund, lodz-oresund",
        "ＦＵＬＬ width, full-width",
        "Rock'n'Roll, rocknroll",
        "🌱🌱🌱 Plants 🌱, plants",
        "C++ 2026, c-2026",
        "--- a - b ---, a-b"
    })
    void isTheNameInLowerCaseWithAccentsFoldedAndHyphensBetweenWords(String name, String slug) {
        assertThat(Slug.of(new CommunityName(name))).hasToString(slug);
    }

    @Test
    void triesItselfThenSmallNumbersThenLargeOnes() {
        List<String> tried = firstCandidates("Balcony Gardens", 11);

        assertThat(tried.subList(0, 3)).containsExactly("balcony-gardens", "balcony-gardens-2", "balcony-gardens-3");
        assertThat(tried.get(8)).isEqualTo("balcony-gardens-9");
        assertThat(tried.get(10)).matches("balcony-gardens-[1-9][0-9]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"New", "Discover", "SETTINGS", "Ádmin"})
    void neverIsAReservedWord(String name) {
        String slug = Slug.of(new CommunityName(name)).value();

        assertThat(firstCandidates(name, 20)).doesNotContain(slug).allMatch(tried -> tried.startsWith(slug + "-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"🌱🌱🌱", "日本語", "!!!", "Сад"})
    void takesASuffixWhereTheNameLeavesNothing(String name) {
        assertThat(firstCandidates(name, 20)).allMatch(tried -> tried.matches("community-[0-9]+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺ", "㌔㌔㌔㌔㌔㌔㌔㌔㌔㌔㌔㌔㌔㌔㌔", "㎧㎧㎧㎧㎧㎧㎧㎧㎧㎧㎧㎧㎧㎧㎧㎧㎧㎧㎧㎧㎧㎧㎧㎧㎧㎧㎧㎧㎧㎧"})
    void fitsItsColumnHoweverMuchTheNameUnfolds(String name) {
        assertThat(firstCandidates(name, 20))
                .allMatch(tried -> tried.length() <= 80)
                .allMatch(tried -> tried.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    private static List<String> firstCandidates(String name, int count) {
        return Slug.of(new CommunityName(name))
                .candidates()
                .limit(count)
                .map(Slug::value)
                .toList();
    }
}
