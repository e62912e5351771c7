package io.thermae.kernel;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/**
 * The caller of the running request, message or job. The edge (a security filter, a message consumer, a job) says who it
 * is before the first use case runs; {@link TenantTransaction} then opens that tenant's rows, and only them.
 */
@RequestScoped
public class CurrentCaller {

    private Caller caller = Caller.anonymous("-");

    public Caller get() {
        return caller;
    }

    public void set(Caller caller) {
        this.caller = caller;
    }

    /** From now on the call works in the name of the given tenant. A transaction already opened for another one refuses. */
    public void enter(TenantId tenant) {
        caller = caller.inTenant(tenant);
    }

    /** Somebody has proved who he is: from now on the call works in his name, in his tenant. */
    public void enterAs(UUID userId, TenantId tenant) {
        caller = new Caller(
                tenant,
                userId,
                caller.role(),
                caller.branches(),
                caller.language(),
                caller.requestId(),
                caller.origin());
    }

    /**
     * The tenant of the call.
     *
     * @throws IllegalStateException if none was entered: a defect of the caller, never a user's mistake
     */
    public TenantId tenant() {
        TenantId tenant = caller.tenant();
        if (tenant == null) {
            throw new IllegalStateException("No tenant has been entered");
        }
        return tenant;
    }

    /**
     * The signed-in person.
     *
     * @throws IllegalStateException if nobody is signed in
     */
    public UUID userId() {
        UUID userId = caller.userId();
        if (userId == null) {
            throw new IllegalStateException("Nobody is signed in");
        }
        return userId;
    }
}
