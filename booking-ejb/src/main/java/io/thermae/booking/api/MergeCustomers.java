package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes one customer of two cards. It cannot be taken back. */
@Local
public interface MergeCustomers {

    /** Why two cards may be one customer's. */
    enum Likeness {
        PHONE,
        EMAIL,
        /** The same words, at least two, whatever their order and letters. */
        NAME
    }

    /** Two cards that may be one customer's; {@code customer} was made first. */
    record Pair(CustomerView customer, CustomerView other, Set<Likeness> likeness) {}

    /** A place in the list: the ids of both. */
    record Position(UUID customer, UUID other) {}

    /**
     * Moves all that is known of the other customer to this one; what this card does not say is taken from the other. The
     * other card stays as a pointer, by whose contacts this customer is found.
     *
     * @throws io.thermae.kernel.NotFound if there is no such customer that the caller may see, or none any more
     * @throws io.thermae.kernel.InvalidInput if the other one is the same, merged already, or none that the caller may see; or if one
     *     is nobody's
     * @throws io.thermae.kernel.RuleBroken {@code STALE_VERSION}
     */
    CustomerView merge(UUID customerId, UUID otherId);

    /** Pairs that may be one, the customers who came first at first. @param after null for the first page */
    List<Pair> duplicates(@Nullable Position after, int limit);
}
