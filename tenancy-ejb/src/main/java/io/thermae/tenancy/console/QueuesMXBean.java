package io.thermae.tenancy.console;

import java.util.Map;

/** The broker's queues. */
public interface QueuesMXBean {

    /** How many messages wait in each; -1 where the broker does not say. */
    Map<String, Integer> getDepths();

    /** How many messages of each were laid aside because nobody could work them off; nothing if the broker does not say. */
    Map<String, Integer> getDeadLetters();

    /** Puts the dead letters of a queue back into it, up to a thousand, and tells how many there were. */
    int replayDeadLetters(String queue);
}
