package io.thermae.tenancy.console;

import java.util.List;

/** The relay that takes events from the outbox to the broker. */
public interface RelayMXBean {

    /** Whether this node has been told to send nothing. */
    boolean isPaused();

    /** Whether the broker took nothing at this node's last try. */
    boolean isFailing();

    /** The queues that the broker had no room for of late: this node leaves them alone for a while, and sends to the others. */
    List<String> getHeldQueues();

    /** How many events wait, of all nodes. */
    long getUnsent();

    /** How long the oldest of them has waited, in seconds. */
    long getOldestUnsentSeconds();

    /** This node sends nothing until it is resumed or started anew. */
    void pause();

    void resume();
}
