package io.thermae.tenancy.console;

import java.util.Map;

/** The broker's queues. */
public interface QueuesMXBean {

    /** How many messages wait in each; -1 where the broker does not say. */
    Map<String, Integer> getDepths();
}
