package io.thermae.tenancy.console;

import io.thermae.tenancy.relay.QueueDepths;
import java.util.Map;

/** Shows the queues. */
record Queueing(QueueDepths queues) implements QueuesMXBean {

    @Override
    public Map<String, Integer> getDepths() {
        return queues.depths();
    }
}
