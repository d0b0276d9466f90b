package social.plaza.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.plaza.eligibility.Eligibility.Ineligible;

class EligibilityPolicyTests {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant LONG_AGO = Instant.parse("2019-03-01T08:30:00Z");

    private final EligibilityPolicy policy = policy(Period.ofMonths(6));

    @Test
    void letsAPublicOldVerifiedAccountInGoodStandingFound() {
        assertThat(policy.judge(new Candidate(true, LONG_AGO, true, true), NOW).eligible())
                .isTrue();
    }

    @Test
    void namesEverythingThatStandsAgainstAnAccountAtOnce() {
        assertThat(unmet(new Candidate(false, NOW, false, false)))
                .containsExactly("public", "age", "contact", "standing");
    }

    @ParameterizedTest
    @CsvSource({"false, true, true, public", "true, false, true, contact", "true, true, false, standing"})
    void refusesForEachReasonAlone(boolean open, boolean verified, boolean good, String reason) {
        assertThat(unmet(new Candidate(open, LONG_AGO, verified, good))).containsExactly(reason);
    }

    @Test
    void showsTheMetCriteriaBesideTheUnmetOnes() {
        assertThat(policy.criteria(new Candidate(true, NOW, true, true), NOW))
                .extracting(Criterion::name, Criterion::met)
                .containsExactly(
                        tuple("public", true), tuple("age", false), tuple("contact", true), tuple("standing", true));
    }

    @Test
    void leadsToThePageThatPutsItRight() {
        assertThat(policy.criteria(new Candidate(false, NOW, false, false), NOW))
                .extracting(Criterion::link)
                .containsExactly("/settings/privacy", null, "/settings/contact", null);
    }

    @Nested
    class SixMonths {

        @Test
        void areMetAtTheSecondAndNotOneEarlierOnEveryDayOfALeapCycle() {
            LocalDate first = LocalDate.of(2024, 1, 1);
            List<LocalDate> days = first.datesUntil(first.plusYears(4)).toList();
            assertThat(days).hasSize(1461);
            for (LocalDate day : days) {
                Instant start = day.atTime(LocalTime.of(23, 59, 59)).toInstant(ZoneOffset.UTC);
                Instant met =
                        sixMonthsByHand(day).atTime(LocalTime.of(23, 59, 59)).toInstant(ZoneOffset.UTC);
                assertThat(oldEnough(policy, start, met))
                        .as("%s at %s", start, met)
                        .isTrue();
                assertThat(oldEnough(policy, start, met.minusSeconds(1)))
                        .as("%s before %s", start, met)
                        .isFalse();
                assertThat(oldEnough(policy, start, met.plusSeconds(1)))
                        .as("%s after %s", start, met)
                        .isTrue();
            }
        }

        @ParameterizedTest
        @CsvSource({
            "2025-08-31T10:00:00Z, 2026-02-28T10:00:00Z",
            "2027-08-31T10:00:00Z, 2028-02-29T10:00:00Z",
            "2027-08-29T10:00:00Z, 2028-02-29T10:00:00Z",
            "2026-03-31T00:00:00Z, 2026-09-30T00:00:00Z",
            "2028-02-29T23:59:59Z, 2028-08-29T23:59:59Z",
            "2026-12-31T23:59:59.999999Z, 2027-06-30T23:59:59.999999Z"
        })
        void endWithTheMonthWhereItHasNoSuchDay(Instant start, Instant met) {
            assertThat(metAt(policy, start)).isEqualTo(met);
            assertThat(oldEnough(policy, start, met)).isTrue();
            assertThat(oldEnough(policy, start, met.minus(Duration.ofNanos(1000))))
                    .isFalse();
        }

        /** Counted on fingers: six months on, and back to the last day where that month is shorter. */
        private LocalDate sixMonthsByHand(LocalDate day) {
            int month = day.getMonthValue() + 6;
            int year = day.getYear() + (month > 12 ? 1 : 0);
            month = month > 12 ? month - 12 : month;
            int last = LocalDate.of(year, month, 1).lengthOfMonth();
            return LocalDate.of(year, month, Math.min(day.getDayOfMonth(), last));
        }
    }

    @Nested
    class OtherPeriods {

        @Test
        void ofNoTimeAtAllLetANewAccountFound() {
            var open = policy(Period.parse("P0D"));
            assertThat(open.judge(new Candidate(true, NOW, true, true), NOW).eligible())
                    .isTrue();
        }

        @ParameterizedTest
        @CsvSource({
            "P1D, 2026-11-22T12:00:00Z",
            "P2W, 2026-12-05T12:00:00Z",
            "P1M, 2026-12-21T12:00:00Z",
            "P1Y, 2027-11-21T12:00:00Z",
            "P1Y2M3D, 2028-01-24T12:00:00Z"
        })
        void countTheSameWay(Period age, Instant met) {
            assertThat(metAt(policy(age), NOW)).isEqualTo(met);
            assertThat(oldEnough(policy(age), NOW, met)).isTrue();
            assertThat(oldEnough(policy(age), NOW, met.minusSeconds(1))).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"P-1D", "P-6M"})
        void areNeverNegative(Period age) {
            assertThatThrownBy(() -> new FoundingTerms(age)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private List<String> unmet(Candidate candidate) {
        return policy.judge(candidate, NOW) instanceof Ineligible(var reasons)
                ? reasons.stream().map(Criterion::name).toList()
                : List.of();
    }

    private static boolean oldEnough(EligibilityPolicy policy, Instant start, Instant now) {
        return policy.judge(new Candidate(true, start, true, true), now).eligible();
    }

    private static Instant metAt(EligibilityPolicy policy, Instant start) {
        return Objects.requireNonNull(policy.criteria(new Candidate(true, start, true, true), start)
                .get(1)
                .metAt());
    }

    private static EligibilityPolicy policy(Period age) {
        return new EligibilityPolicy(new FoundingTerms(age));
    }
}
