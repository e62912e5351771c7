package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.util.Map;

/** The message broker, as far as the health check and the figures ask. */
@Local
public interface Broker {

    /** Whether a session with the broker can be had right now. */
    boolean isReachable();

    /** The most dead letters of a queue that are counted for somebody who looks at them. */
    int MAX_COUNTED = 1000;

    /**
     * How many messages of each queue were laid aside because nobody could work them off, by the queue's name. Empty if the
     * broker is not reachable, or does not let us look.
     *
     * @param atMost so many of each queue are counted: to count one is to have it sent
     */
    Map<String, Integer> deadLetters(int atMost);
}
