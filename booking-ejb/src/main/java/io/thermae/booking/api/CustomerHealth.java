package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a customer does not stand. Of one whom the caller may not see all is {@link io.thermae.kernel.NotFound}. */
@Local
public interface CustomerHealth {

    /** At most so many of a customer. */
    int MOST = 100;

    /**
     * An allergy.
     *
     * @param note how it shows, and what to do; null if nothing was said
     */
    record Allergy(UUID id, String substance, @Nullable String note, UUID notedBy, Instant notedAt) {}

    /** A customer's, in the order in which they were noted. */
    List<Allergy> allergies(UUID customerId);

    /** The same of a customer who is about to be served; none if he is not the caller's to see. */
    List<Allergy> allergiesOfExpected(UUID customerId);

    /** Notes one. @throws io.thermae.kernel.InvalidInput if the customer has it already, or too many */
    Allergy add(UUID customerId, String substance, @Nullable String note);

    /** Takes one back. */
    void remove(UUID customerId, UUID allergyId);
}
