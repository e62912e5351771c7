package io.thermae.engagement.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutagesTest {

    private final Outages outages = new Outages();
    private long now;

    OutagesTest() {
        outages.nanos = () -> now;
    }

    @Test
    void aServiceThatFailsIsLeftAloneAndTheOthersAreNot() {
        for (int i = 0; i < Outages.IN_A_ROW; i++) {
            assertThat(outages.mayTry("slow")).isTrue();
            outages.failed("slow", Optional.empty());
        }

        assertThat(outages.mayTry("slow")).isFalse();
        assertThat(outages.mayTry("other")).isTrue();
    }

    @Test
    void afterItsRestOneTriesAndWhenThatHasFailedItRestsAgain() {
        for (int i = 0; i < Outages.IN_A_ROW; i++) {
            outages.failed("slow", Optional.empty());
        }
        passes(Outages.REST);

        assertThat(outages.mayTry("slow")).isTrue();
        assertThat(outages.mayTry("slow")).as("one is at it").isFalse();
        outages.failed("slow", Optional.empty());
        assertThat(outages.mayTry("slow")).isFalse();
        passes(Outages.REST);
        assertThat(outages.mayTry("slow")).isTrue();
        outages.answered("slow");

        assertThat(outages.mayTry("slow")).isTrue();
        assertThat(outages.mayTry("slow")).isTrue();
    }

    @Test
    void isLeftAloneAsLongAsItWantsButNotForEver() {
        outages.failed("busy", Optional.of(Duration.ofSeconds(40)));
        passes(Duration.ofSeconds(39));
        assertThat(outages.mayTry("busy")).isFalse();
        passes(Duration.ofSeconds(1));
        assertThat(outages.mayTry("busy")).isTrue();

        outages.failed("busy", Optional.of(Duration.ofDays(40)));
        passes(Outages.LONGEST_REST);
        assertThat(outages.mayTry("busy")).isTrue();
    }

    private void passes(Duration time) {
        now += time.toNanos();
    }
}
