package io.thermae.tenancy.health;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.SystemCheck;
import io.thermae.tenancy.api.Broker;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;

/** How many messages nobody could work off; of each queue a few are enough to know that somebody should look. */
@Stateless
@Local(SystemCheck.class)
@PermitAll
@CrossTenant("Looks after the platform")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeadLettersCheck implements SystemCheck {

    /** Each is sent here to be counted, every minute, by every node. */
    static final int OF_EACH_QUEUE = 20;

    @Inject
    Broker broker;

    @Override
    public String name() {
        return "dead-letters";
    }

    @Override
    public String unit() {
        return "messages";
    }

    @Override
    public Finding look() {
        Map<String, Integer> letters = broker.deadLetters(OF_EACH_QUEUE);
        if (letters.isEmpty()) {
            throw new IllegalStateException("The broker does not show its dead letters");
        }
        return Finding.upTo(
                0, letters.values().stream().mapToLong(Integer::longValue).sum());
    }
}
