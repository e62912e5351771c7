package io.thermae.tenancy.api;

import jakarta.ejb.Local;

/** What every module's start-up waits for: the schemas {@code platform} and {@code tenancy} are there and safe. */
@Local
public interface PlatformReady {

    /** Returns when they are; the first call of a node migrates them. */
    void await();
}
