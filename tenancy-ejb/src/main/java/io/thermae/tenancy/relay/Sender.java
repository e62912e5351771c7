package io.thermae.tenancy.relay;

import io.thermae.kernel.CrossTenant;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Sends a batch in one commit of the broker; if that fails as a batch, one by one. */
@Stateless
@PermitAll
@CrossTenant("Events of all businesses go through one relay")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Sender {

    @Inject
    BrokerTransaction broker;

    public void send(List<ClaimedEvents.Waiting> batch) {
        try {
            broker.send(batch);
        } catch (EJBException e) {
            if (batch.size() == 1 && !DuplicateMessage.isCauseOf(e)) {
                throw e;
            }
            sendOneByOne(batch);
        }
    }

    /** A message that the broker has already seen fails the whole commit that it is in: it is apart here, and done. */
    private void sendOneByOne(List<ClaimedEvents.Waiting> batch) {
        for (ClaimedEvents.Waiting event : batch) {
            try {
                broker.send(List.of(event));
            } catch (EJBException e) {
                if (!DuplicateMessage.isCauseOf(e)) {
                    throw e;
                }
            }
        }
    }
}
