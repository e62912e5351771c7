package io.thermae.booking.api;

import java.util.UUID;

/** A part of the product that knows customers by their cards: when two become one, what it knows goes along. */
public interface HandOverCustomer {

    /**
     * Makes what is one card's the other's, with the transaction that merges them.
     *
     * @param from the card that becomes a part
     * @param to the card that stays
     */
    void handOver(UUID from, UUID to);
}
