package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.util.UUID;

/** The signed-in owner hands the business over, and stays as a manager of all branches. */
@Local
public interface TransferOwnership {

    /**
     * Hands over.
     *
     * @param password of the signed-in owner
     * @return the new owner
     * @throws io.thermae.kernel.NotFound if there is no such person
     * @throws io.thermae.kernel.InvalidInput if the password is wrong, or the person is not active or an owner already
     */
    UserView transfer(UUID userId, String password);
}
