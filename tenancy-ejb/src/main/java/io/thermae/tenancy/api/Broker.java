package io.thermae.tenancy.api;

import jakarta.ejb.Local;

/** The message broker, as far as the health check asks. */
@Local
public interface Broker {

    /** Whether a session with the broker can be had right now. */
    boolean isReachable();
}
