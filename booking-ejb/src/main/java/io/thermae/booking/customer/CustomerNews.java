package io.thermae.booking.customer;

import io.thermae.booking.api.CustomerChanged;
import io.thermae.booking.api.CustomerChanged.Step;
import io.thermae.booking.api.CustomerView;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Queues;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Tells programs outside of cards, with the running transaction; where nobody waits for that, nothing is written. */
@ApplicationScoped
public class CustomerNews {

    /** So many are written in one round trip. */
    private static final int AT_ONCE = 100;

    @Inject
    Sql sql;

    @Inject
    Outbox outbox;

    void created(CustomerView card) {
        publish(Step.CREATED, card);
    }

    /** @param cards asked for if somebody waits for them only */
    void created(Supplier<List<CustomerView>> cards) {
        if (!outbox.isAwaited(Queues.ENGAGEMENT_WEBHOOKS)) {
            return;
        }
        List<CustomerView> all = cards.get();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<CustomerView> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            sql.together(() -> {
                some.forEach(this::created);
                return some;
            });
        }
    }

    void updated(CustomerView card) {
        publish(Step.UPDATED, card);
    }

    /**
     * One card is another's pointer now.
     *
     * @param version of the one that is
     */
    void merged(UUID from, long version, UUID to) {
        outbox.publishIfAwaited(new CustomerChanged(Step.MERGED, from, version, null, to));
    }

    /** Nobody is told more than which card it was. */
    public void erased(UUID customerId, long version) {
        outbox.publishIfAwaited(new CustomerChanged(Step.ERASED, customerId, version, null, null));
    }

    private void publish(Step step, CustomerView card) {
        outbox.publishIfAwaited(new CustomerChanged(step, card.id(), card.version(), card, null));
    }
}
