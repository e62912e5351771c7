package io.thermae.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.Holds.Hold;
import io.thermae.kernel.Holds.Thing;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HoldsTest {

    private static final Instant NOW = Instant.parse("2024-03-01T10:00:00Z");
    private static final Hold LASTS = new Hold(3, NOW.plusSeconds(1));
    private static final Hold OVER = new Hold(2, NOW);
    private static final UUID WHOLE = new UUID(0, 1);
    private static final UUID PARTS = new UUID(0, 2);
    private static final UUID FREE = new UUID(0, 3);

    private final Holds holds = new Holds(
            "engagement.reminders",
            "reminders",
            Map.of(
                    Thing.whole(WHOLE),
                    LASTS,
                    new Thing(PARTS, new UUID(9, 1)),
                    LASTS,
                    new Thing(PARTS, new UUID(9, 2)),
                    LASTS,
                    new Thing(PARTS, new UUID(9, 3)),
                    OVER,
                    new Thing(FREE, new UUID(9, 1)),
                    OVER));

    @Test
    void businessesAreCountedInWhichAnythingWaits() {
        assertThat(holds.businesses(NOW)).isEqualTo(2);
        assertThat(holds.businesses(NOW.plusSeconds(1))).isZero();
    }

    @Test
    void thingsAreThoseOfOneBusinessThatWaitByThemselves() {
        assertThat(holds.things(PARTS, NOW)).isEqualTo(2);
        assertThat(holds.things(WHOLE, NOW)).isZero();
        assertThat(holds.things(FREE, NOW)).isZero();
        assertThat(holds.things(new UUID(0, 4), NOW)).isZero();
    }

    @Test
    void oneThingIsItsBusinesssAlone() {
        assertThat(holds.isHeld(new Thing(PARTS, new UUID(9, 1)), NOW)).isTrue();
        assertThat(holds.isHeld(new Thing(FREE, new UUID(9, 1)), NOW)).isFalse();
        assertThat(holds.hasFailed(new Thing(FREE, new UUID(9, 1)))).isTrue();
        assertThat(holds.hasFailed(new Thing(WHOLE, new UUID(9, 1)))).isFalse();
        assertThat(holds.failures(Thing.whole(WHOLE))).isEqualTo(3);
        assertThat(holds.failures(Thing.whole(PARTS))).isZero();
    }
}
