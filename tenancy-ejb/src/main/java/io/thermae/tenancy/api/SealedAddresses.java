package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.util.UUID;

/** Seals addresses that are as good as passwords and have to be read again, under a key of the platform. */
@Local
public interface SealedAddresses {

    /**
     * Seals.
     *
     * @param owner what the address belongs to: it is opened for that alone
     */
    String close(UUID owner, String address);

    /** @throws IllegalStateException if it was sealed for something else, or under another key */
    String open(UUID owner, String sealed);
}
