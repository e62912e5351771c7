package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.util.Optional;
import java.util.UUID;

/** Keeps a customer's card as it is for those who write down whose something is. */
@Local
public interface HoldCustomer {

    /**
     * Keeps the card from being merged or erased until the transaction ends, and from nothing else.
     *
     * @return empty if there is none that the caller may see, or none any more
     */
    Optional<Held> hold(UUID customerId);

    /** As {@link #hold}, whoever calls: for what happens of itself, or by somebody who sees no cards. */
    Optional<Held> holdUnseen(UUID customerId);

    /**
     * As {@link #holdUnseen}, but nothing is kept: for who has locked a booking of the card, and so has to have it before whoever
     * merges the card, who then hands over what was written meanwhile.
     */
    Optional<Held> look(UUID customerId);

    /**
     * A card that stays.
     *
     * @param nobodys whether it is the one of all who left no contact
     */
    record Held(UUID id, String name, boolean nobodys) {

        /** Names are not for logs. */
        @Override
        public String toString() {
            return "Held[" + id + "]";
        }
    }
}
