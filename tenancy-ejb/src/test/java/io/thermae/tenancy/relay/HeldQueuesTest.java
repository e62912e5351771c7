package io.thermae.tenancy.relay;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HeldQueuesTest {

    private static final String FULL = "notifications.bulk";

    private final HeldQueues held = new HeldQueues();

    @Test
    void a_queue_that_refuses_is_left_alone_for_longer_each_time_and_the_others_are_not() {
        assertThat(held.refuse(FULL, false)).isTrue();
        assertThat(held.names()).containsExactly(FULL);
        assertThat(roundsUntilTried()).isEqualTo(1);

        assertThat(held.refuse(FULL, false)).isFalse();
        assertThat(roundsUntilTried()).isEqualTo(2);
        held.refuse(FULL, false);
        assertThat(roundsUntilTried()).isEqualTo(4);
    }

    @Property
    void it_is_tried_every_minute_however_long_it_is_full(@ForAll @IntRange(min = 6, max = 100) int refusals) {
        for (int i = 0; i < refusals; i++) {
            held.refuse(FULL, false);
        }

        assertThat(roundsUntilTried()).isEqualTo(HeldQueues.MOST);
    }

    @Test
    void one_that_is_being_emptied_is_tried_soon() {
        held.refuse(FULL, false);
        held.refuse(FULL, false);
        held.refuse(FULL, false);

        assertThat(held.refuse(FULL, true)).isFalse();

        assertThat(roundsUntilTried()).isEqualTo(1);
    }

    @Test
    void one_that_takes_all_again_has_never_refused() {
        held.refuse(FULL, false);
        held.refuse(FULL, false);

        assertThat(held.accept(FULL)).isTrue();
        assertThat(held.accept(FULL)).isFalse();

        assertThat(held.names()).isEmpty();
        assertThat(held.refuse(FULL, false)).isTrue();
        assertThat(roundsUntilTried()).isEqualTo(1);
    }

    @Test
    void an_operator_has_all_tried_at_once() {
        held.refuse(FULL, false);
        held.refuse("engagement.events", false);

        held.forget();

        assertThat(held.names()).isEmpty();
    }

    private int roundsUntilTried() {
        int rounds = 0;
        while (!held.names().isEmpty()) {
            held.pass();
            rounds++;
        }
        return rounds;
    }
}
