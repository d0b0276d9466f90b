package social.plaza.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.plaza.timeline.SearchQuery.Alternative;
import social.plaza.timeline.SearchQuery.Attachment;
import social.plaza.timeline.SearchQuery.Kind;
import social.plaza.timeline.SearchQuery.Term;

class SearchQueryTests {

    @Test
    void readsWordsPhrasesAndWhatIsLeftOut() {
        assertThat(SearchQuery.parse("pan \"masa madre\" -levadura -\"de ayer\"")
                        .alternatives())
                .containsExactly(new Alternative(
                        List.of(new Term(Kind.WORD, "pan"), new Term(Kind.PHRASE, "masa madre")),
                        List.of(new Term(Kind.WORD, "levadura"), new Term(Kind.PHRASE, "de ayer"))));
    }

    @Test
    void partsAlternativesByOrAndForgetsOnesWithoutWords() {
        assertThat(SearchQuery.parse("OR one two or three OR OR").alternatives())
                .extracting(one -> one.wanted().stream().map(Term::text).toList())
                .containsExactly(List.of("one", "two"), List.of("three"));
    }

    @Test
    void takesOperatorsFromAnywhere() {
        SearchQuery query = SearchQuery.parse(
                "from:@Ana pan in:Slow-Food -from:ben -in:other has:link since:2026-01-31 until:2026-02-01");
        assertThat(query.from().wanted()).containsExactly("ana");
        assertThat(query.from().unwanted()).containsExactly("ben");
        assertThat(query.in().wanted()).containsExactly("slow-food");
        assertThat(query.in().unwanted()).containsExactly("other");
        assertThat(query.has().wanted()).containsExactly(Attachment.LINK);
        assertThat(query.since()).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(query.until()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(query.alternatives())
                .containsExactly(new Alternative(List.of(new Term(Kind.WORD, "pan")), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "size:large",
                "from:",
                "from:somebody-else",
                "from:sixteencharacter",
                "in:a/b",
                "has:money",
                "-since:2026-01-01",
                "http://a.example/b"
            })
    void takesWhatIsNoOperatorForAWord(String typed) {
        SearchQuery query = SearchQuery.parse(typed);
        assertThat(query.from().any() || query.in().any() || query.has().any()).isFalse();
        assertThat(query.since()).isNull();
        assertThat(query.alternatives()).hasSize(1);
        assertThat(query.wrongDates()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13-01", "2026-02-29", "yesterday", "", "+999999999-01-01", "2026-1-1", "31-01-2026"})
    void saysWhichDateIsNone(String date) {
        SearchQuery query = SearchQuery.parse("pan since:" + date);
        assertThat(query.wrongDates()).containsExactly(date);
        assertThat(query.since()).isNull();
        assertThat(query.alternatives()).hasSize(1);
        assertThat(SearchQuery.parse("since:2028-02-29").wrongDates()).isEmpty();
    }

    @Test
    void holdsToTheNarrowestDays() {
        SearchQuery query = SearchQuery.parse(
                "since:2026-01-05 since:2026-01-01 until:2026-03-01 until:2026-02-01 until:2026-04-01");
        assertThat(query.since()).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(query.until()).isEqualTo(LocalDate.of(2026, 2, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "#Slow_Food, HASHTAG, Slow_Food",
        "＃poesía, HASHTAG, poesía",
        "@ana_1, MENTION, ana_1",
        "#a-b, WORD, a-b",
        "@name-with-dashes, WORD, name-with-dashes",
        "…bread, WORD, bread",
        "–bread, WORD, bread",
        "#, '', ''",
        "'\"\"', '', ''",
        "---, '', ''",
        "🌱, '', ''"
    })
    void tellsTopicsAndNamesFromWords(String typed, String kind, String text) {
        List<Alternative> alternatives = SearchQuery.parse(typed).alternatives();
        if (kind.isEmpty()) {
            assertThat(alternatives).isEmpty();
        } else {
            assertThat(alternatives)
                    .containsExactly(new Alternative(List.of(new Term(Kind.valueOf(kind), text)), List.of()));
        }
    }

    @Test
    void readsOnlySoMuch() {
        assertThat(SearchQuery.parse("word ".repeat(SearchQuery.MOST_TERMS))
                        .alternatives()
                        .getFirst()
                        .wanted())
                .hasSize(SearchQuery.MOST_TERMS);
        assertThat(SearchQuery.parse("word ".repeat(SearchQuery.MOST_TERMS + 1))
                        .alternatives()
                        .getFirst()
                        .wanted())
                .hasSize(SearchQuery.MOST_TERMS);
        assertThat(SearchQuery.clean("x".repeat(1_000))).hasSize(SearchQuery.MAX);
    }

    @Test
    void nothingFailsIt() {
        String signs = "ab \"“»-#@:\u0000\uD800\n.orORfrom:in:since:until:has:2026-01-01";
        Random chance = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder typed = new StringBuilder();
            chance.ints(chance.nextInt(40), 0, signs.length()).forEach(at -> typed.append(signs.charAt(at)));
            assertThatCode(() -> SearchQuery.parse(typed.toString()))
                    .as(typed.toString())
                    .doesNotThrowAnyException();
        }
    }
}
