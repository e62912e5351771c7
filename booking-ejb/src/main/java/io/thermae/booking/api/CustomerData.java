package io.thermae.booking.api;

import io.thermae.tenancy.api.DataSubject;
import jakarta.ejb.Local;
import java.util.UUID;

/** What the business knows of a customer, to be exported or erased. */
@Local
public interface CustomerData {

    /**
     * A customer with all records that are about him.
     *
     * @throws io.thermae.kernel.NotFound if there is none that the caller may see, or none any more
     * @throws io.thermae.kernel.RuleBroken {@code IN_PERSON_ONLY} for somebody who works in the caller's name
     */
    DataSubject export(UUID customerId);

    /** The client who calls, with the records that have the contact that he has proved. */
    DataSubject exportOwn();

    /**
     * Takes the person out of all records; bookings and prices stay. Does nothing the second time.
     *
     * @param reason for the audit
     * @throws io.thermae.kernel.NotFound if there is none
     * @throws io.thermae.kernel.RuleBroken {@code FUTURE_BOOKINGS} while visits are to come
     * @throws io.thermae.kernel.InvalidInput if the reason names the person
     */
    void erase(UUID customerId, String reason);

    /**
     * The same for the client who calls: in the records that have the contact that he has proved. His sessions end.
     *
     * @throws io.thermae.kernel.RuleBroken {@code FUTURE_BOOKINGS} while visits are to come
     */
    void eraseOwn();
}
