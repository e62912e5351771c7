package io.thermae.tenancy.api;

import jakarta.ejb.Local;

/** Events of all businesses that wait to be sent to the broker, on whichever node. */
@Local
public interface Backlog {

    /** How many. */
    long events();

    /** The age of the oldest one in seconds, by the database's clock; zero if none waits. */
    long oldestSeconds();
}
