package io.thermae.booking.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done to a customer. Entries are only added: one that was wrong is corrected by another. Of a customer whom the
 * caller may not see all is {@link io.thermae.kernel.NotFound}.
 */
@Local
public interface Treatments {

    /**
     * What is said of a treatment.
     *
     * @param bookingId the visit; null if there was none
     * @param item place of the service in the visit, from 1; null means the first, or that there was no visit
     * @param masterId who did it; null for the master of the service, or the caller if he is a master
     * @param performedAt null for the start of the service, or now
     * @param products what was used
     * @param photos their addresses
     * @param corrects the entry that was wrong; null if none was
     */
    record Details(
            @Nullable UUID bookingId,
            @Nullable Integer item,
            @Nullable UUID masterId,
            @Nullable Instant performedAt,
            String description,
            List<String> products,
            List<String> photos,
            @Nullable UUID corrects) {}

    /**
     * An entry.
     *
     * @param correctedBy the entry that corrects it; null if none does
     */
    record Entry(
            UUID id,
            @Nullable UUID bookingId,
            @Nullable Integer item,
            @Nullable String serviceName,
            @Nullable UUID masterId,
            Instant performedAt,
            String description,
            List<String> products,
            List<String> photos,
            @Nullable UUID corrects,
            @Nullable UUID correctedBy,
            UUID notedBy,
            Instant notedAt) {}

    /** Entries in the order in which they were noted, newest first. */
    List<Entry> list(UUID customerId, Portion portion);

    /** Adds one. @throws io.thermae.kernel.InvalidInput with the field if what it refers to is not the customer's */
    Entry add(UUID customerId, Details details);
}
