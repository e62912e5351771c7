package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.util.UUID;

/**
 * Makes and edits customers' cards. Broken rules come as {@link io.thermae.kernel.InvalidInput} with the field. Two cards
 * have no contact in common: a booking with one finds its customer.
 */
@Local
public interface SetUpCustomer {

    /**
     * A new card.
     *
     * @throws io.thermae.kernel.RuleBroken {@code CONTACT_TAKEN} with the customer who has it, if the caller may see him
     */
    CustomerView add(CustomerDetails details);

    /**
     * Edits a card.
     *
     * @throws io.thermae.kernel.NotFound if there is none that the caller may see, or none any more
     * @throws io.thermae.kernel.RuleBroken {@code CONTACT_TAKEN} as {@link #add}; {@code STALE_VERSION}
     */
    CustomerView edit(UUID customerId, CustomerDetails details);

    /**
     * From now on nobody books by himself with a contact of the customer; the staff may. Throws as {@link #edit}.
     *
     * @param reason for the staff
     */
    CustomerView block(UUID customerId, String reason);

    /** He may again. Throws as {@link #edit}. */
    CustomerView unblock(UUID customerId);
}
