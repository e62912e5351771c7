package io.thermae.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TenantRoundTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID BROKEN = new UUID(0, 2);
    private static final UUID LAST = new UUID(0, 3);

    private final List<UUID> done = new ArrayList<>();

    private void work(UUID id) {
        if (id.equals(BROKEN)) {
            throw new IllegalArgumentException("broken");
        }
        done.add(id);
    }

    @Test
    void whatFailsKeepsNothingElseWaitingAndTellsOfItself() {
        assertThatThrownBy(() -> TenantRound.each(List.of(FIRST, BROKEN, LAST), this::work))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("1")
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(done).containsExactly(FIRST, LAST);
    }

    @Test
    void whatCanBeDoneIsDoneInItsTurn() {
        TenantRound.each(List.of(LAST, FIRST), this::work);

        assertThat(done).containsExactly(LAST, FIRST);
    }
}
