package io.thermae.tenancy.relay;

import io.thermae.kernel.CrossTenant;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends a batch in one commit of the broker; if that fails as a batch, one by one. */
@Stateless
@PermitAll
@CrossTenant("Events of all businesses go through one relay")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Sender {

    private static final Logger LOG = Logger.getLogger(Sender.class.getName());

    @Inject
    BrokerTransaction broker;

    public void send(List<ClaimedEvents.Waiting> batch) {
        try {
            broker.send(batch, true);
        } catch (EJBException e) {
            LOG.log(Level.FINE, "A batch was not taken: its events one by one", e);
            batch.forEach(this::sendAlone);
        }
    }

    /**
     * A message that the broker has seen before fails the commit that it is in, and the server does not say why. So an event
     * that is not taken with its id is sent without: if the broker is there it takes it, and the consumer's inbox knows it.
     */
    private void sendAlone(ClaimedEvents.Waiting event) {
        try {
            broker.send(List.of(event), true);
        } catch (EJBException e) {
            broker.send(List.of(event), false);
        }
    }
}
