package social.plaza.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
import social.plaza.audit.Act;
import social.plaza.moderation.LogFilter;
import social.plaza.shared.PostId;

class LogFormTests {

    private static final List<Act> ACTS = Arrays.asList(Act.values());

    @Test
    void readsNothingFromNothing() {
        assertThat(read(form("", "", "", ""))).isEqualTo(LogFilter.NONE);
    }

    @Test
    void takesDaysFromMidnightToMidnightInUtc() {
        LogFilter filter = read(form("", "", "2026-11-20", "2026-11-21"));
        assertThat(filter.since()).isEqualTo(Instant.parse("2026-11-20T00:00:00Z"));
        assertThat(filter.before()).isEqualTo(Instant.parse("2026-11-22T00:00:00Z"));
    }

    @Test
    void takesOneDayForBothEnds() {
        assertThat(errors(form("", "", "2026-11-20", "2026-11-20")).hasErrors()).isFalse();
        assertThat(errors(form("", "", "2026-11-20", "2026-11-19")).getFieldError("until"))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "21/11/2026", "2026-13-01", "0000-01-01", "+999999999-01-01", "tomorrow"})
    void saysThatThereIsNoSuchDay(String day) {
        assertThat(errors(form("", "", day, "")).getFieldError("since")).isNotNull();
        assertThat(errors(form("", "", "", day)).getFieldError("until")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"@ana, ana", "ana, ana", "https://plaza.test/@ana, ana", "@123456789012345, 123456789012345"})
    void readsHandles(String typed, String handle) {
        assertThat(read(form(typed, typed, "", "")).actor()).isEqualTo(handle);
        assertThat(read(form(typed, typed, "", "")).subject()).isEqualTo(handle);
    }

    @ParameterizedTest
    @CsvSource({
        "912180335305818345, 912180335305818345",
        "1912180335305818345, 1912180335305818345",
        "/posts/17, 17",
        "https://plaza.test/posts/912180335305818345#replies, 912180335305818345"
    })
    void readsPosts(String typed, long post) {
        LogFilter filter = read(form("", typed, "", ""));
        assertThat(filter.post()).isEqualTo(new PostId(post));
        assertThat(filter.subject()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"somebody with a long name", "a-b", "@sixteen_letters_", "9912180335305818345", "\0"})
    void saysWhatItCannotRead(String typed) {
        assertThat(errors(form(typed, "", "", "")).getFieldError("actor")).isNotNull();
        assertThat(errors(form("", typed, "", "")).getFieldError("subject")).isNotNull();
    }

    @Test
    void asksForNoNamesForWhoReadsNone() {
        var form = new LogForm("POST_HIDDEN", "ana", "ben", "Be kind", "2026-11-20", "2026-11-21");
        assertThat(form.meant(ACTS, false))
                .isEqualTo(new LogForm("POST_HIDDEN", "", "", "Be kind", "2026-11-20", "2026-11-21"));
        assertThat(form.meant(ACTS, true)).isEqualTo(form);
        assertThat(new LogForm("NONSENSE", "", "", "\0", "", "").meant(ACTS, true))
                .isEqualTo(new LogForm("", "", "", "", "", ""));
    }

    @Test
    void keepsEverythingInItsAddress() {
        var form = new LogForm("POST_HIDDEN", "@ana", "", "Be kind & fair + {calm}", "", "2026-11-21");
        assertThat(form.address("/log"))
                .isEqualTo(
                        "/log?act=POST_HIDDEN&actor=%40ana&rule=Be%20kind%20%26%20fair%20%2B%20%7Bcalm%7D&until=2026-11-21");
        assertThat(form.older("/log", "next")).isEqualTo(form.address("/log") + "&from=next");
        assertThat(form.older("/log", null)).isNull();
        assertThat(form.without("/log")).containsOnlyKeys("act", "actor", "rule", "until");
        assertThat(form.without("/log").get("rule")).isEqualTo("/log?act=POST_HIDDEN&actor=%40ana&until=2026-11-21");
    }

    private static LogForm form(String actor, String subject, String since, String until) {
        return new LogForm("", actor, subject, "", since, until);
    }

    private static LogFilter read(LogForm form) {
        BindingResult errors = new DirectFieldBindingResult(form, "form");
        LogFilter filter = form.filter(ACTS, errors);
        assertThat(errors.hasErrors()).isFalse();
        return filter;
    }

    private static BindingResult errors(LogForm form) {
        BindingResult errors = new DirectFieldBindingResult(form, "form");
        form.filter(ACTS, errors);
        return errors;
    }
}
