package io.thermae.tenancy.console;

import io.thermae.tenancy.api.Broker;
import io.thermae.tenancy.api.DeadLetters;
import io.thermae.tenancy.broker.LaidAside;
import io.thermae.tenancy.broker.QueueDepths;
import java.util.Map;
import java.util.Set;

/** Shows the queues. */
record Queueing(QueueDepths queues, Broker broker, LaidAside laidAside, Notes notes) implements QueuesMXBean {

    @Override
    public Map<String, Integer> getDepths() {
        return queues.depths();
    }

    @Override
    public Map<String, Integer> getDeadLetters() {
        return broker.deadLetters(Broker.MAX_COUNTED);
    }

    @Override
    public int replayDeadLetters(String queue) {
        int replayed = laidAside.replay(queue, Set.of(), DeadLetters.MOST);
        notes.changed("queue", Map.of("queue", queue, "replayed", replayed));
        return replayed;
    }
}
