package io.thermae.tenancy.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnownPausesTest {

    private static final String PAUSED = "booking.waitlist";
    private static final String OTHER = "booking.holds";

    private long seconds = 1;
    private final KnownPauses pauses = new KnownPauses() {
        @Override
        long nanos() {
            return Duration.ofSeconds(seconds).toNanos();
        }
    };
    private Runnable meanwhile = () -> {};
    private boolean away;
    private int asked;

    @BeforeEach
    void wire() {
        pauses.runs = new StoredRuns() {
            @Override
            List<String> paused() {
                asked++;
                meanwhile.run();
                if (away) {
                    throw new IllegalStateException("The database is away");
                }
                return List.of(PAUSED);
            }
        };
    }

    @Test
    void isAskedOnceForAllJobs() {
        assertThat(pauses.letWait(PAUSED)).isTrue();
        assertThat(pauses.letWait(OTHER)).isFalse();
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void aDatabaseThatIsAwayIsNotAskedByEachJob() {
        away = true;

        assertThat(pauses.letWait(OTHER)).as("nothing to do without it").isTrue();
        assertThat(pauses.letWait(PAUSED)).isTrue();
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void aDatabaseThatHangsKeepsOneJobWaitingAndTheOthersHaveNothingToDo() {
        assertThat(pauses.letWait(OTHER)).isFalse();
        seconds += 3;
        meanwhile = () -> {
            seconds += 2;
            assertThat(pauses.letWait(OTHER)).as("it may still answer").isFalse();
            seconds += 1;
            assertThat(pauses.letWait(OTHER)).as("it hangs").isTrue();
        };

        assertThat(pauses.letWait(OTHER)).as("it has answered at last").isFalse();

        assertThat(asked).isEqualTo(2);
        assertThat(pauses.letWait(OTHER)).as("and nobody asks any more").isFalse();
    }

    @Test
    void whoNeedsNoDatabaseNeverAsksIt() {
        assertThat(pauses.letWaitUnasked(PAUSED)).isFalse();
        assertThat(asked).isZero();

        pauses.letWait(OTHER);

        assertThat(pauses.letWaitUnasked(PAUSED)).isTrue();
        assertThat(pauses.letWaitUnasked(OTHER)).isFalse();
        assertThat(asked).isEqualTo(1);
    }
}
