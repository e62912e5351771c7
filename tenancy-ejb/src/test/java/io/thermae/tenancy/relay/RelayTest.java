package io.thermae.tenancy.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several kinds of events share a queue, and all of them share the relay: what is full holds up what goes through it, and no more. */
class RelayTest {

    private static final String FULL = "notifications.bulk";
    private static final String EMAIL = "notifications.email";
    private static final String EVENTS = "engagement.events";
    private static final int BATCH = 10;

    private final List<ClaimedEvents.Waiting> outbox = new ArrayList<>();
    private final List<String> went = new ArrayList<>();
    private final List<List<String>> leftOut = new ArrayList<>();
    private final Relay relay = new Relay();

    private boolean full = true;

    @BeforeEach
    void wire() {
        relay.enabled = true;
        relay.batchSize = BATCH;
        relay.events = new ClaimedEvents() {
            @Override
            public Handed sendNext(int atMost, List<String> heldBack) {
                leftOut.add(heldBack);
                List<Waiting> batch = outbox.stream()
                        .filter(event -> !heldBack.contains(event.queue()))
                        .limit(atMost)
                        .toList();
                List<Waiting> taken = batch.stream()
                        .filter(event -> !full || !event.queue().equals(FULL))
                        .toList();
                outbox.removeAll(taken);
                taken.forEach(event -> went.add(event.queue()));
                return new Handed(batch.size(), taken, taken.size() < batch.size() ? Set.of(FULL) : Set.of(), null);
            }
        };
    }

    private void waiting(String queue, int events) {
        IntStream.range(0, events)
                .forEach(i -> outbox.add(
                        new ClaimedEvents.Waiting(new UUID(1, outbox.size()), queue, new UUID(2, 0), "{}", 4)));
    }

    @Test
    void aFullQueueDelaysNoKindThatDoesNotUseIt() {
        waiting(FULL, 5 * BATCH);
        waiting(EMAIL, BATCH + 1);
        waiting(EVENTS, 1);

        relay.tick();

        assertThat(went).hasSize(BATCH + 2).contains(EMAIL, EVENTS).doesNotContain(FULL);
        assertThat(leftOut.get(0)).isEmpty();
        assertThat(leftOut.subList(1, leftOut.size())).isNotEmpty().allSatisfy(held -> assertThat(held)
                .containsExactly(FULL));
    }

    @Test
    void whenItHasRoomAgainAllOfItGoes() {
        waiting(FULL, 2 * BATCH);
        relay.tick();
        full = false;
        waiting(EMAIL, 1);

        relay.tick();

        assertThat(outbox).isEmpty();
        assertThat(relay.heldQueues()).isEmpty();
    }
}
