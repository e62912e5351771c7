package io.thermae.tenancy.api;

import jakarta.ejb.Local;

/** Changes the password of the signed-in person and ends the person's sessions. */
@Local
public interface ChangePassword {

    /**
     * Changes it.
     *
     * @throws io.thermae.kernel.InvalidInput if the current password is wrong or the new one too weak
     */
    void change(String currentPassword, String newPassword);
}
