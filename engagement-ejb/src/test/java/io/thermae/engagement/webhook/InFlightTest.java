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
            assertThat(inFlight.roomOf(AUL).all()).isEqualTo(3 - i);
            inFlight.take(AUL, false);
        }

        assertThat(inFlight.roomOf(AUL).all()).isZero();
        assertThat(inFlight.busy()).containsExactly(AUL);
        // what is left is another one's
        assertThat(inFlight.free()).isEqualTo(2);
        assertThat(inFlight.roomOf(SPA).all()).isEqualTo(2);
    }

    @Test
    void whatIsDoneIsFreeAgain() {
        inFlight.take(AUL, false);
        inFlight.take(AUL, false);
        inFlight.leave(AUL, false);
        inFlight.leave(AUL, false);

        assertThat(inFlight.free()).isEqualTo(5);
        assertThat(inFlight.roomOf(AUL).all()).isEqualTo(3);
        assertThat(inFlight.busy()).isEmpty();
    }

    @Test
    void thoseWhoHaveFailedHaveHalfOfItTogether() {
        InFlight node = new InFlight(6, 2);
        for (int i = 0; i < 3; i++) {
            UUID dead = new UUID(1, i);
            assertThat(node.roomOf(dead)).isEqualTo(new Room(2, 1));
            node.take(dead, true);
        }

        assertThat(node.roomOf(AUL).of(true)).isZero();
        assertThat(node.roomOf(AUL).of(false)).isEqualTo(2);
        assertThat(node.free()).isEqualTo(3);

        node.leave(new UUID(1, 0), true);
        assertThat(node.roomOf(AUL).of(true)).isEqualTo(1);
    }

    @Test
    void thoseOfOneBusinessHaveHalfOfItsPart() {
        InFlight node = new InFlight(16, 5);
        node.take(AUL, true);
        assertThat(node.roomOf(AUL)).isEqualTo(new Room(4, 1));
        node.take(AUL, true);
        assertThat(node.roomOf(AUL)).isEqualTo(new Room(3, 0));
        assertThat(node.roomOf(SPA)).isEqualTo(new Room(5, 2));

        node.leave(AUL, true);
        assertThat(node.roomOf(AUL)).isEqualTo(new Room(4, 1));
    }

    @Test
    void oneHandServesAllInTheirTurn() {
        assertThat(new InFlight(1, 1).roomOf(AUL).of(true)).isEqualTo(1);
    }

    @Test
    void theWebhooksOfOneBusinessShareItsRoom() {
        Room room = new Room(5, 2);

        assertThat(room.of(true)).isEqualTo(2);
        assertThat(room.without(2, true)).isEqualTo(new Room(3, 0));
        assertThat(room.without(4, false).of(true)).isEqualTo(1);
    }

    @Test
    void whoHasLeftAlreadyIsNotWaitedFor() {
        inFlight.take(AUL, false);
        long before = inFlight.left();
        inFlight.leave(AUL, false);

        assertThat(inFlight.awaitMoreThan(before, Duration.ofMinutes(5))).isTrue();
        assertThat(inFlight.isBusy()).isFalse();
    }

    @Test
    void whoeverLeavesWakesWhoWaits() {
        inFlight.take(AUL, false);
        long before = inFlight.left();
        CompletableFuture<Void> leaving = CompletableFuture.runAsync(() -> inFlight.leave(AUL, false));

        assertThat(inFlight.awaitMoreThan(before, Duration.ofMinutes(5))).isTrue();
        leaving.join();
    }

    @Test
    void whoIsSlowIsNotWaitedForLong() {
        inFlight.take(AUL, false);

        assertThat(inFlight.awaitMoreThan(inFlight.left(), Duration.ofMillis(1)))
                .isFalse();
        assertThat(inFlight.isBusy()).isTrue();
    }
}
