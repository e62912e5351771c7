package io.thermae.kernel;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The caller of the running request, message or job. The edge (a security filter, a message consumer, a job) says who it
 * is before the first use case runs; {@link TenantTransaction} then opens that tenant's rows, and only them.
 */
@RequestScoped
public class CurrentCaller {

    private Caller caller = Caller.anonymous("-");
    private @Nullable Exemption exemption;
    private boolean changing;
    private boolean confinedToReading;

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

    /** From now on the call may write in a business that is suspended or closed. */
    public void exempt(Exemption reason) {
        this.exemption = reason;
    }

    /** Says that the call is meant to change something: the state of the business decides whether it may. */
    public void intendsToChange() {
        this.changing = true;
    }

    /**
     * Whether the state of the business decides if the call may write. A call that only asks is let be: what it writes is a
     * note that somebody has read.
     */
    public boolean isGuarded() {
        return changing
                && exemption == null
                && caller.origin().door() == Door.REST
                && caller.role() != Role.SUPER_ADMIN;
    }

    /**
     * The business of the call is suspended or closed: the database lets the call read, and nothing else.
     *
     * @throws RuleBroken always: {@code BUSINESS_SUSPENDED} for its people, {@code BUSINESS_NOT_FOUND} for visitors
     */
    public void refuseChange() {
        this.confinedToReading = true;
        throw new RuleBroken(caller.userId() == null ? ErrorCode.BUSINESS_NOT_FOUND : ErrorCode.BUSINESS_SUSPENDED);
    }

    /** Whether the database was told to let the call read only. */
    public boolean isConfinedToReading() {
        return confinedToReading;
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
     * Refuses a super administrator who works in the person's name: for what is the person's own affair.
     *
     * @throws RuleBroken {@code IN_PERSON_ONLY}
     */
    public void requireInPerson() {
        if (caller.origin().impersonator() != null) {
            throw new RuleBroken(ErrorCode.IN_PERSON_ONLY);
        }
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
