package io.thermae.tenancy.api;

import jakarta.ejb.Local;

/** The cards of masters, by which they are booked: another module has them. */
@Local
public interface MasterCards {

    /**
     * Sees to it that somebody who signs in as a master has a card: the one with his address that nobody signs in with yet,
     * if the address has proved to be his, or else a new one, in all branches and with no services.
     */
    void give(UserView master);

    /** The address of somebody who was invited has changed: the card follows if it had the old one. */
    void follow(UserView master, String oldEmail);
}
