package io.thermae.tenancy.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TimeWithoutGoodTest {

    private final TimeWithoutGood without = new TimeWithoutGood(minute(0));

    private static long minute(int minute) {
        return Duration.ofMinutes(minute).toNanos();
    }

    private Duration at(int minute) {
        return without.at(minute(minute));
    }

    @Test
    void countsFromTheLastGoodRound() {
        assertThat(at(7)).isEqualTo(Duration.ofMinutes(7));
        without.good(minute(8));
        assertThat(at(9)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void theTimeOfAPauseDoesNotCountDuringItOrAfterIt() {
        without.seen(true, minute(2));
        assertThat(at(500)).isEqualTo(Duration.ofMinutes(2));
        without.seen(true, minute(500));
        without.seen(false, minute(600));

        assertThat(at(600)).isEqualTo(Duration.ofMinutes(2));
        without.seen(false, minute(605));
        assertThat(at(610)).as("what was late before is late after it").isEqualTo(Duration.ofMinutes(12));
    }

    @Test
    void aRoundByHandDuringAPauseIsAGoodOne() {
        without.seen(true, minute(2));
        without.good(minute(50));
        without.seen(true, minute(60));
        without.seen(false, minute(90));

        assertThat(at(95)).isEqualTo(Duration.ofMinutes(5));
    }

    @Property
    void isTheTimeInWhichItWasToHaveRounds(
            @ForAll @IntRange(max = 1000) int before,
            @ForAll @IntRange(max = 1000) int paused,
            @ForAll @IntRange(max = 1000) int after) {
        TimeWithoutGood each = new TimeWithoutGood(minute(3));
        each.seen(true, minute(3 + before));
        each.seen(false, minute(3 + before + paused));

        assertThat(each.at(minute(3 + before + paused + after))).isEqualTo(Duration.ofMinutes(before + after));
    }
}
