package io.thermae.finance.invoice;

import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.HoldCustomer;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.RaceLost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose a document is. The card is held until the transaction ends: it is not merged or erased in between. */
@ApplicationScoped
public class Addressees {

    /** What stands for the name of somebody who was erased. */
    private static final String NOBODY = "***";

    @Inject
    HoldCustomer holdCustomer;

    /** A card, or nobody's, and the name on the document. */
    record Addressee(@Nullable UUID customerId, @Nullable String name) {

        /** Names are not for logs. */
        @Override
        public String toString() {
            return "Addressee[" + customerId + "]";
        }
    }

    /**
     * Who was said.
     *
     * @throws InvalidInput {@code unknown_customer}, {@code nobodys_card}
     */
    Addressee said(@Nullable UUID customerId, @Nullable String name) {
        if (customerId == null) {
            return new Addressee(null, name);
        }
        HoldCustomer.Held card = card(customerId);
        return new Addressee(card.id(), name == null ? card.name() : name);
    }

    /**
     * A card that has debts and credit.
     *
     * @throws InvalidInput {@code unknown_customer}, {@code nobodys_card}
     */
    public HoldCustomer.Held card(UUID customerId) {
        HoldCustomer.Held card =
                holdCustomer.hold(customerId).orElseThrow(() -> new InvalidInput("customerId", "unknown_customer"));
        if (card.nobodys()) {
            throw new InvalidInput("customerId", "nobodys_card");
        }
        return card;
    }

    /**
     * Whose a booking is.
     *
     * @throws RaceLost if his card was merged just now
     */
    Addressee of(BookingView booking) {
        Optional<HoldCustomer.Held> card = holdCustomer.hold(booking.customerId());
        if (card.isPresent()) {
            return new Addressee(card.get().nobodys() ? null : card.get().id(), booking.clientName());
        }
        if (!booking.clientName().equals(NOBODY)) {
            throw new RaceLost(new IllegalStateException("The card was merged or erased"));
        }
        return new Addressee(null, null);
    }
}
