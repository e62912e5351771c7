package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.util.UUID;

/** Shuts people out of the business, and lets them in again. */
@Local
public interface DeactivateUser {

    /**
     * Shuts a person out: all sessions are dead at once, and an open invitation is worthless.
     *
     * @throws io.thermae.kernel.NotFound if there is no such person
     * @throws io.thermae.kernel.RuleBroken {@code LAST_OWNER}; {@code ILLEGAL_TRANSITION} if the person is out already
     */
    UserView deactivate(UUID userId);

    /**
     * Lets a person in again, with the password of before.
     *
     * @throws io.thermae.kernel.NotFound if there is no such person
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if the person is not out
     */
    UserView reactivate(UUID userId);
}
