package io.thermae.tenancy.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.tenancy.api.Broker;
import jakarta.ejb.EJBException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // the test is the container
class SenderTest {

    private static final String EVENTS = "engagement.events";
    private static final String EMAIL = "notifications.email";
    private static final String SMS = "notifications.sms";

    private final Sender sender = new Sender();
    private final ThisBroker broker = new ThisBroker();

    /** A broker, as a transaction sees it: all of a commit or nothing. */
    private static final class ThisBroker extends BrokerThread implements Broker {
        private final Set<String> full = new HashSet<>();
        private final Set<UUID> seen = new HashSet<>();
        private final List<ClaimedEvents.Waiting> has = new ArrayList<>();
        private int room = Integer.MAX_VALUE;
        private boolean away;
        private int asked;

        @Override
        public void send(List<ClaimedEvents.Waiting> events, boolean detectDuplicates) {
            asked++;
            boolean refused = events.size() > room
                    || events.stream()
                            .anyMatch(event ->
                                    full.contains(event.queue()) || detectDuplicates && seen.contains(event.id()));
            if (away || refused) {
                throw new EJBException("The broker took no messages");
            }
            has.addAll(events);
            room -= events.size();
        }

        @Override
        public boolean isReachable() {
            return !away;
        }

        @Override
        public Map<String, Integer> deadLetters(int atMost) {
            return Map.of();
        }
    }

    @BeforeEach
    void wire() {
        sender.transaction = broker;
        sender.broker = broker;
    }

    @Test
    void a_batch_is_one_commit() {
        List<ClaimedEvents.Waiting> batch = List.of(event(1, EVENTS), event(2, EMAIL));

        Handed handed = sender.send(batch);

        assertThat(broker.has).isEqualTo(batch);
        assertThat(broker.asked).isEqualTo(1);
        assertThat(handed).isEqualTo(new Handed(2, batch, Set.of(), null));
    }

    @Test
    void a_full_queue_holds_up_its_own_events_only() {
        broker.full.add(EMAIL);

        Handed handed = sender.send(List.of(event(1, EMAIL), event(2, EVENTS), event(3, EMAIL), event(4, SMS)));

        assertThat(broker.has).containsExactly(event(2, EVENTS), event(4, SMS));
        assertThat(handed).isEqualTo(new Handed(4, broker.has, Set.of(EMAIL), null));
        assertThat(broker.asked)
                .as("the full queue is not asked for each event")
                .isEqualTo(5);
    }

    @Test
    void nothing_overtakes_what_was_refused() {
        broker.room = 1;

        Handed handed = sender.send(List.of(event(1, EMAIL), event(2, EMAIL), event(3, EMAIL)));
        broker.room = 10;

        assertThat(handed.ids()).containsExactly(new UUID(0, 1));
        assertThat(handed.takers()).isEqualTo(handed.refused()).containsExactly(EMAIL);
    }

    @Test
    void an_event_that_the_broker_has_seen_goes_without_its_id() {
        broker.seen.add(new UUID(0, 1));

        Handed handed = sender.send(List.of(event(1, EMAIL), event(2, EMAIL)));

        assertThat(handed.taken()).hasSize(2);
        assertThat(handed.refused()).isEmpty();
    }

    @Test
    void a_broker_that_is_away_is_not_asked_for_each_event() {
        broker.away = true;

        Handed handed = sender.send(List.of(event(1, EMAIL), event(2, EVENTS), event(3, SMS)));

        assertThat(handed.taken()).isEmpty();
        assertThat(handed.refused()).isEmpty();
        assertThat(handed.away()).isNotNull();
        assertThat(broker.asked).isEqualTo(2);
    }

    private static ClaimedEvents.Waiting event(int number, String queue) {
        return new ClaimedEvents.Waiting(new UUID(0, number), queue, new UUID(1, 1), "{}", 4);
    }
}
