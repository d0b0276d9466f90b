package social.plaza.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import social.plaza.testing.TestClock;

class SignInPaceTests {

    private final TestClock clock = new TestClock();
    private final SignInPace pace = new SignInPace(clock);
    private final Network here = Network.of("192.0.2.1");
    private final Network elsewhere = Network.of("198.51.100.7");

    @Test
    void letsSomebodyMistypeAFewTimes() {
        fail("ana", here, SignInPace.FREE_FOR_A_NAME - 1);
        assertThat(pace.pause("ana", here)).isZero();
    }

    @Test
    void slowsDownFromTheNextFailureOnLongerEachTimeAndNeverBeyondAMinute() {
        fail("ana", here, SignInPace.FREE_FOR_A_NAME);
        assertThat(pace.pause("ana", here)).isEqualTo(Duration.ofSeconds(1));
        fail("ana", here, 1);
        assertThat(pace.pause("ANA ", here)).isEqualTo(Duration.ofSeconds(2));
        fail("ana", here, 1);
        assertThat(pace.pause("ana", here)).isEqualTo(Duration.ofSeconds(4));
        fail("ana", here, 40);
        assertThat(pace.pause("ana", here)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void neverLocksOut() {
        fail("ana", here, 49);
        clock.advance(Duration.ofMinutes(1));
        assertThat(pace.pause("ana", here)).isZero();
    }

    @Test
    void doesNotSlowTheOwnerDownWhileAStrangerGuessesFromElsewhere() {
        fail("ana", elsewhere, 40);
        assertThat(pace.pause("ana", here)).isZero();
    }

    @Test
    void slowsANetworkDownThatTriesManyNames() {
        for (int i = 0; i < SignInPace.FREE_FOR_A_NETWORK; i++) {
            fail("name" + i, here, 1);
        }
        assertThat(pace.pause("another", here)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void forgetsFailuresOfANameThatSignsIn() {
        fail("ana", here, SignInPace.FREE_FOR_A_NAME);
        pace.succeeded("ana", here);
        assertThat(pace.pause("ana", here)).isZero();
    }

    @Test
    void countsAnIpv6SubscriberAsOne() {
        assertThat(Network.of("2001:db8:1:2::1")).isEqualTo(Network.of("2001:db8:1:2:ffff::9"));
        assertThat(Network.of("2001:db8:1:2::1")).isNotEqualTo(Network.of("2001:db8:1:3::1"));
        assertThat(Network.of("192.0.2.1")).isNotEqualTo(Network.of("192.0.2.2"));
        assertThat(Network.of("nonsense")).isEqualTo(Network.of(null));
    }

    private void fail(String name, Network network, int times) {
        for (int i = 0; i < times; i++) {
            pace.failed(name, network);
        }
    }
}
