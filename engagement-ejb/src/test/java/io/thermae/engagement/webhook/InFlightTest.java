package io.thermae.engagement.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class InFlightTest {

    private static final UUID AUL = new UUID(0, 1);
    private static final UUID SPA = new UUID(0, 2);

    private final InFlight inFlight = new InFlight(5, 3);

    @Test
    void aBusinessHasItsPartAndNoMore() {
        for (int i = 0; i < 3; i++) {
            assertThat(inFlight.freeOf(AUL)).isEqualTo(3 - i);
            inFlight.take(AUL);
        }

        assertThat(inFlight.freeOf(AUL)).isZero();
        assertThat(inFlight.busy()).containsExactly(AUL);
        // what is left is another one's
        assertThat(inFlight.free()).isEqualTo(2);
        assertThat(inFlight.freeOf(SPA)).isEqualTo(2);
    }

    @Test
    void whatIsDoneIsFreeAgain() {
        inFlight.take(AUL);
        inFlight.take(AUL);
        inFlight.leave(AUL);
        inFlight.leave(AUL);

        assertThat(inFlight.free()).isEqualTo(5);
        assertThat(inFlight.freeOf(AUL)).isEqualTo(3);
        assertThat(inFlight.busy()).isEmpty();
    }

    @Test
    void whoHasLeftAlreadyIsNotWaitedFor() {
        inFlight.take(AUL);
        long before = inFlight.left();
        inFlight.leave(AUL);

        assertThat(inFlight.awaitMoreThan(before, Duration.ofMinutes(5))).isTrue();
        assertThat(inFlight.isBusy()).isFalse();
    }

    @Test
    void whoeverLeavesWakesWhoWaits() {
        inFlight.take(AUL);
        long before = inFlight.left();
        CompletableFuture<Void> leaving = CompletableFuture.runAsync(() -> inFlight.leave(AUL));

        assertThat(inFlight.awaitMoreThan(before, Duration.ofMinutes(5))).isTrue();
        leaving.join();
    }

    @Test
    void whoIsSlowIsNotWaitedForLong() {
        inFlight.take(AUL);

        assertThat(inFlight.awaitMoreThan(inFlight.left(), Duration.ofMillis(1)))
                .isFalse();
        assertThat(inFlight.isBusy()).isTrue();
    }
}
