package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.util.UUID;

/** What the business knows of those who work for it. */
@Local
public interface UserData {

    /**
     * The signed-in person, to be exported.
     *
     * @throws io.thermae.kernel.RuleBroken {@code IN_PERSON_ONLY} for somebody who works in his name
     */
    DataSubject self();

    /** A colleague, to be exported. @throws io.thermae.kernel.NotFound if there is none, or none any more */
    DataSubject colleague(UUID userId);

    /**
     * Erases a colleague who was deactivated before; does nothing the second time.
     *
     * @param reason for the audit
     * @throws io.thermae.kernel.NotFound if there is none
     * @throws io.thermae.kernel.RuleBroken {@code STILL_ACTIVE}; {@code FUTURE_BOOKINGS} while he has visits to come
     * @throws io.thermae.kernel.InvalidInput if the reason names him
     */
    void erase(UUID userId, String reason);
}
