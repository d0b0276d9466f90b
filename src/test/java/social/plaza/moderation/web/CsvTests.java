package social.plaza.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {

    @Test
    void partsCellsByCommasAndEndsRowsAsTheStandardSays() throws IOException {
        assertThat(row("a", 1, true, null, "")).isEqualTo("a,1,true,,\r\n");
    }

    @Test
    void quotesWhatWouldPartACell() throws IOException {
        assertThat(row("a,b", "say \"no\"", "two\nlines", "two\rlines"))
                .isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\"two\rlines\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
    void neverBeginsAFormula(String text) throws IOException {
        assertThat(row(text)).isEqualTo("'" + text + "\r\n");
    }

    @Test
    void putsTheApostropheInsideTheQuotes() throws IOException {
        assertThat(row("=HYPERLINK(\"http://x\",\"y\")")).isEqualTo("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"\r\n");
        assertThat(row("\rx")).isEqualTo("\"'\rx\"\r\n");
    }

    @Test
    void leavesSuchSignsAloneFurtherOn() throws IOException {
        assertThat(row("a=1", "b@c", "d-e")).isEqualTo("a=1,b@c,d-e\r\n");
    }

    private static String row(@Nullable Object... cells) throws IOException {
        var out = new StringWriter();
        new Csv(out).row(Arrays.asList(cells));
        return out.toString();
    }
}
