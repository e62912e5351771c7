package io.thermae.tenancy.job;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.NotFound;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

/** Begins a round at once, and lets jobs wait on all nodes. Who did it, the caller notes. */
@Stateless
@PermitAll
@CrossTenant("Jobs belong to no tenant")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobSwitch {

    @Inject
    JobClock clock;

    @Inject
    StoredRuns runs;

    @Resource
    ManagedExecutorService executor;

    /** @throws NotFound if there is no such job */
    public void start(String name) {
        WatchedJob job = clock.watched(name);
        executor.submit(() -> clock.go(job, true));
    }

    /** @throws NotFound if there is no such job */
    public void pause(String name) {
        runs.pause(clock.watched(name).name());
    }

    /** @throws NotFound if there is no such job */
    public void resume(String name) {
        runs.resume(clock.watched(name).name());
    }
}
