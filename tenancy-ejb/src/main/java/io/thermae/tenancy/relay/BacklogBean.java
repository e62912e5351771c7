package io.thermae.tenancy.relay;

import io.thermae.kernel.CrossTenant;
import io.thermae.tenancy.api.Backlog;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Shows {@link OutboxState} to whoever measures. */
@Stateless
@PermitAll
@CrossTenant("Events of all businesses go through one relay")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BacklogBean implements Backlog {

    @Inject
    OutboxState outbox;

    @Override
    public long events() {
        return outbox.unsent().events();
    }

    @Override
    public long oldestSeconds() {
        return outbox.unsent().age().toSeconds();
    }
}
