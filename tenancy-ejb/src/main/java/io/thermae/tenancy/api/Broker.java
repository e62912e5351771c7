package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.util.Map;

/** The message broker, as far as the health check and the figures ask. */
@Local
public interface Broker {

    /** Whether a session with the broker can be had right now. */
    boolean isReachable();

    /** The most dead letters of a queue that are counted. */
    int MAX_COUNTED = 1000;

    /**
     * How many messages of each queue were laid aside because nobody could work them off, by the queue's name; at most
     * {@value #MAX_COUNTED} each are counted. Empty if the broker is not reachable, or does not let us look.
     */
    Map<String, Integer> deadLetters();
}
