package io.thermae.tenancy.relay;

import io.thermae.kernel.CrossTenant;
import io.thermae.tenancy.api.Broker;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends a batch in one commit of the broker; if that fails as a batch, one by one. */
@Stateless
@PermitAll
@CrossTenant("Events of all businesses go through one relay")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Sender {

    private static final Logger LOG = Logger.getLogger(Sender.class.getName());

    @Inject
    BrokerThread transaction;

    @Inject
    Broker broker;

    /** Sends what the broker takes. */
    public Handed send(List<ClaimedEvents.Waiting> batch) {
        try {
            transaction.send(batch, true);
            return Handed.all(batch);
        } catch (EJBException e) {
            LOG.log(Level.FINE, "A batch was not taken: its events one by one", e);
            return oneByOne(batch);
        }
    }

    /**
     * A message that the broker has seen before fails the commit that it is in, and the server does not say why. So an event
     * that is not taken with its id is sent without: if its queue has room the broker takes it, and the consumer's inbox knows it. A
     * queue that is full refuses it again; what is for the others goes. A broker that does not answer is not asked for each.
     */
    private Handed oneByOne(List<ClaimedEvents.Waiting> batch) {
        List<ClaimedEvents.Waiting> taken = new ArrayList<>();
        Set<String> refused = new LinkedHashSet<>();
        for (ClaimedEvents.Waiting event : batch) {
            if (refused.contains(event.queue())) {
                continue;
            }
            EJBException refusal = sendAlone(event, true);
            if (refusal != null) {
                if (!broker.isReachable()) {
                    return new Handed(batch.size(), taken, refused, refusal);
                }
                refusal = sendAlone(event, false);
            }
            if (refusal == null) {
                taken.add(event);
            } else {
                refused.add(event.queue());
            }
        }
        return new Handed(batch.size(), taken, refused, null);
    }

    /** @return null if it was taken */
    private @Nullable EJBException sendAlone(ClaimedEvents.Waiting event, boolean detectDuplicates) {
        try {
            transaction.send(List.of(event), detectDuplicates);
            return null;
        } catch (EJBException e) {
            LOG.log(Level.FINE, "An event was not taken", e);
            return e;
        }
    }
}
