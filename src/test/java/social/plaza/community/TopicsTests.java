package social.plaza.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import social.plaza.community.Topics.TooManyTopics;
import social.plaza.shared.UnfitText;

class TopicsTests {

    @Test
    void areReadAsPeopleTypeThem() {
        assertThat(Topics.parse(" #Gardening,tomatoes ; Marca  Personal,, #, gardening")
                        .tags())
                .containsExactly("gardening", "tomatoes", "marca personal");
    }

    @Test
    void areTypedAsTheyWereRead() {
        assertThat(Topics.parse("b, a").typed()).isEqualTo("b, a");
        assertThat(Topics.parse("").typed()).isEmpty();
    }

    @Test
    void areAtMostTen() {
        assertThat(Topics.parse(tags(10)).tags()).hasSize(10);
        assertThatThrownBy(() -> Topics.parse(tags(11))).isInstanceOf(TooManyTopics.class);
    }

    @Test
    void haveAtMostThirtyCharactersEach() {
        assertThat(Topics.parse("é".repeat(30)).tags()).hasSize(1);
        assertThatThrownBy(() -> Topics.parse("é".repeat(31))).isInstanceOf(UnfitText.class);
    }

    @Test
    void hideNothing() {
        assertThatThrownBy(() -> Topics.parse("gar\u202Edening")).isInstanceOf(UnfitText.class);
    }

    private static String tags(int count) {
        return IntStream.range(0, count).mapToObj(i -> "tag" + i).collect(Collectors.joining(","));
    }
}
