package io.thermae.booking.api;

import io.thermae.tenancy.api.DataSubject;
import jakarta.ejb.Local;
import java.util.UUID;

/** What the business knows of a master, to be exported or erased. Who signs in as one is looked for as a colleague. */
@Local
public interface MasterData {

    /**
     * A master with all records that are about him.
     *
     * @throws io.thermae.kernel.NotFound if there is none, or none any more
     * @throws io.thermae.kernel.RuleBroken {@code IN_PERSON_ONLY} for somebody who works in the caller's name
     */
    DataSubject export(UUID masterId);

    /**
     * Takes the person out of all records; visits stay. Does nothing the second time.
     *
     * @param reason for the audit
     * @throws io.thermae.kernel.NotFound if there is none
     * @throws io.thermae.kernel.RuleBroken {@code STILL_ACTIVE} unless archived (who signs in: deactivated);
     *     {@code FUTURE_BOOKINGS} while visits are to come
     * @throws io.thermae.kernel.InvalidInput if the reason names the person
     */
    void erase(UUID masterId, String reason);
}
