package io.thermae.tenancy.throttle;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.CurrentCaller;
import io.thermae.tenancy.api.PasswordAttempts;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Counts by person, apart from the log-ins of the same address. */
@Stateless
@PermitAll
@CrossTenant("Attempts are counted before a transaction begins")
@TransactionAttribute(TransactionAttributeType.NEVER)
public class PasswordAttemptsBean implements PasswordAttempts {

    @Inject
    Throttle throttle;

    @Inject
    CurrentCaller caller;

    @Override
    public void admit() {
        throttle.admit(person());
    }

    @Override
    public void forget() {
        throttle.forget(person());
    }

    private Subject person() {
        return new Subject("password-proof", caller.tenant() + ":" + caller.userId());
    }
}
